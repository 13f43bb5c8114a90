import {
  at,
  child,
  children,
  follow,
  type Operation,
  operationsOf,
  type Placed,
  specification,
} from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createSchemaValidator } from '../../specification/schema-validator.ts';
import { type BodyCase, bodyCases, bodySchemaOf } from './body-cases.ts';

const validate = createSchemaValidator(specification);
const withBody = operationsOf(specification).filter(({ requestBodies }) => requestBodies.length > 0);

function casesOf(operation: Operation): BodyCase[] {
  const body = bodySchemaOf(specification, operation);
  return body ? [...bodyCases(specification, body)].flat() : [];
}

const wordsOf = ({ place, what, valid }: BodyCase): string =>
  `${place.join('/') || 'the body'}: ${what} is ${valid ? 'valid' : 'invalid'}`;

test.each(withBody)('each body for $operationId is what it is said to be', (operation) => {
  const wrong = casesOf(operation).filter(({ body, valid }) => {
    const sent = JSON.parse(JSON.stringify(body)) as unknown;
    const mismatches = validate(operation.requestBodies[0]?.schema ?? '', sent);
    return (mismatches.length === 0) !== valid;
  });
  expect(wrong.map(wordsOf)).toEqual([]);
});

const judged = ['type', 'enum', 'pattern', 'minLength', 'minItems', 'uniqueItems', 'required'];

/** Where the keywords of a schema stand that a body can break, wherever a reference leads. */
function keywordsOf({ node, pointer }: Placed): string[] {
  const own = Object.keys(node).filter((key) => judged.includes(key));
  const closed = node['additionalProperties'] === false ? ['additionalProperties'] : [];
  const placed = { node, pointer };
  const items = child(specification, placed, 'items');
  const inner = children(specification, child(specification, placed, 'properties')).map(([, each]) => each);
  return [
    ...[...own, ...closed].map((key) => `${pointer}/${key}`),
    ...[...inner, ...(items ? [items] : [])].flatMap(keywordsOf),
  ];
}

test.each(withBody)('each keyword of a body for $operationId is broken at least once', (operation) => {
  const schema = operation.requestBodies[0]?.schema ?? '';
  const wanted = keywordsOf(follow(specification, { node: at(specification, schema), pointer: schema }));
  const broken = new Set(
    casesOf(operation).flatMap(({ body }) =>
      validate(schema, JSON.parse(JSON.stringify(body))).map(({ pointer }) => pointer),
    ),
  );
  expect(wanted.length).toBeGreaterThan(1);
  expect(wanted.filter((pointer) => !broken.has(pointer))).toEqual([]);
});

test('cases are the same each time, and many', () => {
  const [create, update] = withBody.filter(({ bodyRequired }) => bodyRequired).map(casesOf);
  expect(create?.length).toBeGreaterThan(700);
  expect(update?.length).toBeGreaterThan(700);
  expect(withBody.map(casesOf)).toEqual(withBody.map(casesOf));
});
