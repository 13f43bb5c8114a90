import { expect, test } from 'vitest';
import { answerMutants } from './answer-mutants.ts';

const mutants = answerMutants();

async function changed(name: string, body: string, status = 200): Promise<string | undefined> {
  const mutant = mutants.find((each) => each.name === name);
  if (!mutant) throw new Error(`There is no change ${name}.`);
  return (await mutant.change(new Response(body, { status })))?.text();
}

test('every change has a name of its own', () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

test.each([
  ['listInvoices 2xx /data/*/id drop', '{"data":[{"id":1},{"id":2}]}', '{"data":[{},{}]}'],
  ['listInvoices 2xx /data/*/id change type', '{"data":[{"id":1},{}]}', '{"data":[{"id":"1"},{}]}'],
  [
    'listInvoices 2xx /data swap ids',
    '{"data":[{"id":1,"a":1},{"id":2}]}',
    '{"data":[{"id":2,"a":1},{"id":1}]}',
  ],
  ['listInvoices 2xx /data reorder', '{"data":[{"id":1},{"id":2}]}', '{"data":[{"id":2},{"id":1}]}'],
  ['listInvoices 2xx /data empty list', '{"data":[{"id":1}]}', '{"data":[]}'],
  ['listInvoices 2xx /data duplicate item', '{"data":[{"id":1}]}', '{"data":[{"id":1},{"id":1}]}'],
  ['getInvoice 2xx /data null', '{"data":{"id":1}}', '{"data":null}'],
  ['getInvoice 2xx /data change type', '{"data":{"id":1}}', '{"data":[]}'],
  ['getInvoice 2xx /data/status outside the enum', '{"data":{"status":1}}', '{"data":{"status":3}}'],
  [
    'getInvoice 2xx /data/customerId truncate text',
    '{"data":{"customerId":"4711"}}',
    '{"data":{"customerId":"471"}}',
  ],
  ['getInvoice 4xx /code one more', '{"code":404}', '{"code":405}'],
])('%s', async (name, body, expected) => {
  expect(await changed(name, body)).toBe(expected);
});

test('the digits of a number that is not changed stay as they are', async () => {
  const amount = '12345678901234567.123400';
  expect(await changed('getInvoice 2xx /data/id drop', `{"data":{"id":1,"a":${amount}}}`)).toBe(
    `{"data":{"a":${amount}}}`,
  );
});

test.each([
  ['a body without the place', 'getInvoice 2xx /data/id drop', '{"data":{}}'],
  ['a list of one that is turned round', 'listInvoices 2xx /data reorder', '{"data":[{"id":1}]}'],
  ['a body that is no JSON', 'getInvoice 2xx /data/id drop', '<html>'],
])('%s is not changed', async (_, name, body) => {
  expect(await changed(name, body)).toBeUndefined();
});

test('an id is a typed field, and an order number of two types is none', () => {
  const typed = (name: string): boolean | undefined => mutants.find((each) => each.name === name)?.typed;
  expect(typed('getInvoice 2xx /data/id null')).toBe(true);
  expect(typed('getInvoice 2xx /data/orderNumber null')).toBe(false);
});
