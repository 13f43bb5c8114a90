import { operationsOf, specification } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { createExampleServer } from '../../test-targets/example-server.ts';
import { smallWorld } from '../../test-targets/invoice-rules.ts';
import { createPlainContext } from '../../test-targets/plain-context.ts';
import { createSchemaValidator } from '../specification/schema-validator.ts';
import { arbitraryOf } from './properties/arbitrary-of-schema.ts';
import { familiarValues } from './properties/familiar-values.ts';
import { mutated } from './properties/mutate.ts';
import { propertiesPhase } from './properties.ts';
import { createDraw } from './traffic/draw.ts';
import { variousWorld } from './traffic/various-world.ts';

const validate = createSchemaValidator(specification);
const familiar = familiarValues(variousWorld);
const bodies = operationsOf(specification).flatMap(({ operationId, requestBodies }) =>
  requestBodies.map(({ schema }) => ({ operationId, schema })),
);

/** A body as the server will see it. */
const onTheWire = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

describe.each(bodies)('bodies of $operationId', ({ operationId, schema }) => {
  const arbitrary = arbitraryOf(specification, { $ref: schema }, familiar);
  const draw = createDraw(7, operationId);
  const drawn = Array.from({ length: 200 }, () => draw.of(arbitrary));

  test('are all valid', () => {
    expect(drawn.flatMap((body) => validate(schema, onTheWire(body)))).toEqual([]);
  });

  test('are mostly invalid once they were spoilt', () => {
    const wrong = drawn.filter((body) => validate(schema, onTheWire(mutated(body, draw)) ?? null).length > 0);
    expect(wrong.length).toBeGreaterThan(100);
  });

  test('are the same for the same seed', () => {
    const [first] = drawn;
    expect(JSON.stringify(createDraw(7, operationId).of(arbitrary))).toBe(JSON.stringify(first));
  });
});

test('amounts have more digits than a JavaScript number holds', () => {
  const draw = createDraw(1, 'amounts');
  const balance = arbitraryOf(specification, { $ref: '#/components/schemas/MoneyNumber' }, {});
  const texts = Array.from({ length: 300 }, () => JSON.stringify(draw.of(balance)));
  expect(texts.some((text) => JSON.stringify(JSON.parse(text)) !== text)).toBe(true);
});

const examples = () => ({ ...createExampleServer(), capabilities: ['refuse', 'write'] as const });

test('a server that takes what it is to take and refuses the rest has no problems', async () => {
  const context = createPlainContext(examples(), { world: smallWorld, effort: 0.2 });
  await propertiesPhase.run(context);
  expect(context.problems).toEqual([]);
  const ids = new Set(context.steps.map(({ exchange }) => exchange.operation?.operationId));
  expect(ids.size).toBe(8);
});

test('a server that takes everything is found out', async () => {
  const server = examples();
  const lenient = {
    ...server,
    async fetch(request: Request) {
      const answer = await server.fetch(request);
      return answer.status === 422
        ? Response.json({ code: 200, data: { id: 1 }, meta: { message: 'Success' } })
        : answer;
    },
  };
  const context = createPlainContext(lenient, { world: smallWorld, effort: 0.1 });
  await propertiesPhase.run(context);
  expect(context.problems.filter((problem) => problem.includes('accepted although'))).not.toEqual([]);
});
