import { segmentsOf, specification } from '@b2b-invoices/spec';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { driftsOf } from '../../fixtures/drifts-of.ts';
import { type ExampleAnswer, exampleAnswers } from '../../fixtures/example-answers.ts';
import type { AnswerSchema } from './answer-schema.ts';
import { compare } from './compare.ts';
import { listDifferences } from './differences.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(specification, 'openapi.json');

function validatorOf({ schema }: ExampleAnswer): ValidateFunction {
  const path = segmentsOf(schema).map((step) =>
    encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  return ajv.getSchema(`openapi.json#/${path.join('/')}`) as ValidateFunction;
}

type Step = string | number;

/** Every place below a value, the value's own excluded. */
function placesIn(value: unknown, path: Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const place = [...path, key];
    return [place, ...placesIn((value as Record<Step, unknown>)[key], place)];
  });
}

/** A copy with another value at a place, or without one. */
function replaced(body: unknown, path: readonly Step[], value: unknown): unknown {
  const copy = structuredClone(body);
  // biome-ignore lint/suspicious/noExplicitAny: a body of any shape
  const parent = path.slice(0, -1).reduce<any>((node, step) => node[step], copy);
  const key = path.at(-1) as Step;
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(key as number, 1);
  else delete parent[key];
  return copy;
}

const mutated = fc
  .constantFrom(...exampleAnswers)
  .chain((example) =>
    fc.tuple(
      fc.constant(example),
      fc.constantFrom(...placesIn(example.answer.body)),
      fc.oneof(
        fc.constantFrom(undefined, null, '', 'x', -1, 0, 3, 1.5, true, [], {}, [{}], ['x'], { errMsg: 'x' }),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    ),
  )
  .map(([example, path, value]) => ({ example, path, body: replaced(example.answer.body, path, value) }));

/** Pointers with any row in the place of the first one, without repetitions. */
const places = (pointers: string[]): string[] =>
  [...new Set(pointers.map((pointer) => pointer.replace(/\/\d+(?=\/|$)/g, '/*')))].sort();

/** Where a body breaks the schema, a missing field by its own pointer. */
function brokenPlaces(validate: ValidateFunction, body: unknown): string[] {
  if (validate(body)) return [];
  const errors = validate.errors ?? [];
  return places(
    errors.map(({ instancePath, params: { missingProperty } }) =>
      missingProperty === undefined ? instancePath : `${instancePath}/${missingProperty}`,
    ),
  );
}

const violations = ({ answer }: ExampleAnswer, body: unknown): string[] =>
  places(
    driftsOf({ ...answer, body })
      .filter(({ expected }) => expected !== 'no such field' && expected !== 'the HTTP status')
      .map(({ pointer }) => pointer),
  );

const runs = { seed: 20261122, numRuns: 5_000 };

test('Ajv finds the same places when one value of a success is changed', () => {
  const successes = mutated.filter(({ example }) => example.answer.status === 200);
  fc.assert(
    fc.property(successes, ({ example, body }) => {
      expect(violations(example, body)).toEqual(brokenPlaces(validatorOf(example), body));
    }),
    runs,
  );
});

test('Ajv agrees that an error, which has four shapes, is right or not', () => {
  const errors = mutated.filter(({ example }) => example.answer.status !== 200);
  fc.assert(
    fc.property(errors, ({ example, body }) => {
      expect(violations(example, body).length > 0).toBe(!validatorOf(example)(body));
    }),
    runs,
  );
});

test('a value of the wrong type, or a missing one that is required, is reported where it stands', () => {
  for (const { answer } of exampleAnswers.filter(({ name }) => name.includes(' 200 ')))
    for (const path of placesIn(answer.body)) {
      const reported = driftsOf({ ...answer, body: replaced(answer.body, path, { zzz: null }) });
      const pointer = `/${path.join('/')}`;
      const anyKeys = /customFields|customerFields/.test(pointer);
      expect(reported.some((drift) => drift.pointer.startsWith(pointer)) || anyKeys, pointer).toBe(true);
    }
});

test('no value of a body is in a report', () => {
  const planted = 'planted 7b1f';
  const value = fc.oneof(
    fc.constantFrom<unknown>(planted, [planted], { [planted.length]: planted }, 918_273_645, [918_273_645.5]),
    fc.jsonValue().map((inner) => [planted, inner, 918_273_645]),
  );
  const leaking = fc.tuple(mutated, value).chain(([{ example }, inner]) =>
    fc.constantFrom(...placesIn(example.answer.body)).map((path) => ({
      example,
      body: replaced(example.answer.body, path, inner),
    })),
  );
  fc.assert(
    fc.property(leaking, ({ example, body }) => {
      const report = JSON.stringify(driftsOf({ ...example.answer, body }));
      expect(report).not.toContain('7b1f');
      expect(report).not.toContain('918273645');
    }),
    runs,
  );
});

const text: AnswerSchema = { kinds: ['text'] };

const compared: [value: unknown, schema: AnswerSchema, report: string | undefined][] = [
  ['', { kinds: ['text'], least: 1 }, 'text, at least 1, but another text'],
  ['😀', { kinds: ['text'], least: 1, most: 1 }, undefined],
  ['ab', { kinds: ['text'], least: 1, most: 1 }, 'text, at least 1, at most 1, but another text'],
  [5, { kinds: ['a number'], most: 4.5 }, 'a number, at most 4.5, but another number'],
  [['x'], { kinds: ['a list'], most: 0 }, 'a list, at most 0, but another list'],
  [{}, { kinds: ['an object'], least: 1 }, 'an object, at least 1, but another object'],
  [null, { kinds: ['an object', 'null'], optional: {} }, undefined],
  [7, { anyOf: [text, { kinds: ['null'] }] }, 'text, but a number'],
  [{}, { kinds: ['an object'], required: { toString: text } }, 'text, but nothing'],
  [
    {},
    { kinds: ['an object'], required: { a: { anyOf: [text, false, text] } } },
    'text or nothing, but nothing',
  ],
  // Two unknown fields are nearer than one that is missing.
  [
    { a: 1, b: 1 },
    { anyOf: [{ kinds: ['an object'], required: { c: text }, additional: true }, { kinds: ['an object'] }] },
    'no such field, but a number',
  ],
];

test.each(compared)('%j is compared with %j', (value, schema, report) => {
  const [first] = listDifferences(compare(value, schema), 1);
  expect(first && `${first.expected}, but ${first.got}`).toBe(report);
});
