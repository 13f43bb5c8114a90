import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  connectToSmallStore,
  createOwn,
  type TestConnection,
} from '../../test-targets/live-connection.ts';
import { storeUrl } from '../../test-targets/small-store.ts';

type Attempt = (connection: TestConnection) => Promise<unknown>;

const foreignWrites: [what: string, attempt: Attempt][] = [
  ['an invoice with a number of its own', ({ send }) => send('POST', '/invoices', bodyOf('INV-1'))],
  [
    'an invoice whose number holds the prefix further behind',
    ({ send, prefix }) => send('POST', '/invoices', bodyOf(`X${prefix}1`)),
  ],
  [
    'an invoice whose number is a list',
    ({ send, prefix }) => send('POST', '/invoices', bodyOf('', { invoiceNumber: [`${prefix}1`] })),
  ],
  [
    'an invoice for another company',
    ({ send, prefix }) => send('POST', '/invoices', bodyOf(`${prefix}1`, { customerId: '4712' })),
  ],
  [
    'an invoice for a company as a number',
    ({ send, prefix }) => send('POST', '/invoices', bodyOf(`${prefix}1`, { customerId: 4711 })),
  ],
  ['a body that is a list', ({ send, prefix }) => send('POST', '/invoices', [bodyOf(`${prefix}1`)])],
  ['a body that is not JSON', ({ send }) => send('POST', '/invoices', '{"invoiceNumber":')],
  [
    'a number that is given twice',
    ({ send, prefix }) =>
      send('POST', '/invoices', `{"invoiceNumber":"X","invoiceNumber":"${prefix}1","customerId":"4711"}`),
  ],
  [
    'a number under an escaped key',
    ({ send, prefix }) =>
      send(
        'POST',
        '/invoices',
        `{"invoice\\u004eumber":"X","invoiceNumber":"${prefix}1","customerId":"4711"}`,
      ),
  ],
  [
    'a body of another media type',
    ({ send, prefix }) =>
      send('POST', '/invoices', bodyOf(`${prefix}1`), {
        'Content-Type': 'application/x-www-form-urlencoded',
      }),
  ],
  [
    'a body in another encoding',
    ({ send, prefix }) => send('POST', '/invoices', bodyOf(`${prefix}1`), { 'Content-Encoding': 'gzip' }),
  ],
  ['a create with a query', ({ send, prefix }) => send('POST', '/invoices?dry=1', bodyOf(`${prefix}1`))],
  ['an invoice from an order', ({ send }) => send('POST', '/orders/7/invoices', {})],
  ['an update of an invoice of others', ({ send }) => send('PUT', '/invoices/101', { status: 2 })],
  ['the deletion of an invoice of others', ({ send }) => send('DELETE', '/invoices/101')],
  ['the deletion of all invoices', ({ send }) => send('DELETE', '/invoices')],
  ['a method that the API does not have', ({ send }) => send('PATCH', '/invoices/101', {})],
  [
    'a write in disguise',
    async (connection) => {
      const id = await createOwn(connection);
      await connection.send('PUT', `/invoices/${id}`, {}, { 'X-HTTP-Method-Override': 'DELETE' });
    },
  ],
  [
    'an update that gives an own invoice another number',
    async (connection) => {
      const id = await createOwn(connection);
      await connection.send('PUT', `/invoices/${id}`, { invoiceNumber: 'INV-1' });
    },
  ],
  [
    'an update that gives an own invoice to another company',
    async (connection) => {
      const id = await createOwn(connection);
      await connection.send('PUT', `/invoices/${id}`, { customerId: '4712' });
    },
  ],
  [
    'an own id in another spelling',
    async (connection) => {
      const id = await createOwn(connection);
      await connection.send('DELETE', `/invoices/0${id}`);
    },
  ],
  ['a request to another host', ({ send }) => send('GET', 'http://127.0.0.2/api/v3/io/ip/invoices')],
  ['a request beside the API', ({ send }) => send('GET', 'http://127.0.0.1/api/v3/io/invoices')],
  ['a path that climbs out of the API', ({ send }) => send('GET', `${storeUrl}/../orders`)],
];

describe('a live run with leave to write does not send', () => {
  test.each(foreignWrites)('%s', async (_what, attempt) => {
    const connection = connectToSmallStore();
    connection.store.add({ invoiceNumber: 'INV-OTHERS' });
    await expect(attempt(connection)).rejects.toThrow(/was not sent/);
    expect(
      connection.store.requests.filter((request) => !/^(GET \/invoices\/|POST \/invoices$)/.test(request)),
    ).toEqual([]);
    expect(connection.store.invoices.get(101)).toMatchObject({ invoiceNumber: 'INV-OTHERS', status: 0 });
    await connection.live.cleanUp();
    expect([...connection.store.invoices.keys()]).toEqual([101]);
  });
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('without leave to write no %s is sent', async (method) => {
  const { send, store, prefix } = connectToSmallStore({ write: undefined });
  const path = method === 'POST' ? '/invoices' : '/invoices/101';
  await expect(send(method, path, bodyOf(`${prefix}1`))).rejects.toThrow('this run may only read');
  expect(store.requests).toEqual([]);
});

test('an own invoice can be updated and deleted once it has been read back', async () => {
  const connection = connectToSmallStore();
  const id = await createOwn(connection);
  await connection.send('PUT', `/invoices/${id}`, { purchaseOrderNumber: 'PO' });
  expect(connection.store.invoices.get(id)).toMatchObject({ purchaseOrderNumber: 'PO' });
  await connection.send('DELETE', `/invoices/${id}`);
  expect(connection.store.invoices.size).toBe(0);
});

test('an id that the service gives for a new invoice but is another one is not touched', async () => {
  const connection = connectToSmallStore();
  const { store, send, prefix, live } = connection;
  const other = store.add({ invoiceNumber: 'INV-OTHERS' });
  store.answer = (request) =>
    request.method === 'POST'
      ? Response.json({ code: 200, data: { id: other.id }, meta: { message: 'Success' } })
      : undefined;
  await send('POST', '/invoices', bodyOf(`${prefix}1`));
  await send('GET', `/invoices/${other.id}`);
  await expect(send('DELETE', `/invoices/${other.id}`)).rejects.toThrow('was not sent');
  await live.cleanUp();
  expect(store.invoices.get(other.id)).toBe(other);
});

test('an invoice that an order had before the run is not taken for the run’s own', async () => {
  const connection = connectToSmallStore({ write: { companyId: '4711', orderId: '7' } });
  const { store, send, live } = connection;
  const old = store.add({ invoiceNumber: '00000036', createdAt: 1_700_000_000 });
  store.answer = (request) =>
    request.method === 'POST'
      ? Response.json({ code: 200, data: { invoiceId: old.id, invoiceNumber: old.invoiceNumber }, meta: {} })
      : undefined;
  await send('POST', '/orders/7/invoices', {});
  await expect(send('POST', '/orders/8/invoices', {})).rejects.toThrow('was not sent');
  const left = await live.cleanUp();
  expect(store.invoices.get(old.id)).toBe(old);
  expect(left).toMatchObject([{ id: old.id, why: expect.stringContaining('not what this run created') }]);
});

test('no more invoices are created than allowed, refused ones counted', async () => {
  const connection = connectToSmallStore({ limits: { maxRequests: 60, maxObjects: 2, perMinute: 60 } });
  const { send, prefix, store } = connection;
  await send('POST', '/invoices', bodyOf(`${prefix}1`));
  await send('POST', '/invoices', bodyOf(`${prefix}1`));
  await expect(send('POST', '/invoices', bodyOf(`${prefix}2`))).rejects.toThrow('2 invoices are the most');
  expect(store.invoices.size).toBe(1);
});

test('no more requests are sent than allowed, those that remove what was created among them', async () => {
  const connection = connectToSmallStore({ limits: { maxRequests: 12, maxObjects: 5, perMinute: 60 } });
  const { send, live, store } = connection;
  await createOwn(connection, '1');
  await createOwn(connection, '2');
  await expect(createOwn(connection, '3')).rejects.toThrow('--max-requests are used up');
  await send('GET', '/invoices');
  await expect(send('GET', '/invoices')).rejects.toThrow('--max-requests are used up');
  expect(await live.cleanUp()).toEqual([]);
  expect(store.invoices.size).toBe(0);
  expect(live.sent).toBeLessThanOrEqual(12);
});
