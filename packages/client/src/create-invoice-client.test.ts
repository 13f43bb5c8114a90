import { afterEach, expect, test, vi } from 'vitest';
import { emptyPage, json, named, token } from '../fixtures/answers.ts';
import { failureOf } from '../fixtures/failure-of.ts';
import { ownStore } from '../fixtures/own-store.ts';
import { recordingFetch } from '../fixtures/recording-fetch.ts';
import { serve } from '../fixtures/serve.ts';
import { createInvoiceClient, type InvoiceClient } from './index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const root = 'https://api-b2b.bigcommerce.com/api/v3/io/ip';
const newInvoice = {
  invoiceNumber: 'INV-1',
  customerId: '4711',
  originalBalance: { code: 'USD', value: 100 },
  openBalance: { code: 'USD', value: 99.5 },
};
const fromOrder = json({
  code: 200,
  data: { invoiceId: 9, invoiceNumber: '00000036' },
  meta: { message: 'SUCCESS' },
});

const sent: [
  string,
  (invoices: InvoiceClient) => Promise<unknown>,
  () => Response,
  string,
  string,
  string,
][] = [
  [
    'listInvoices',
    (invoices) => invoices.listInvoices({ everyCompany: true }),
    emptyPage,
    'GET',
    '/invoices',
    '',
  ],
  [
    'createInvoice',
    (invoices) => invoices.createInvoice(newInvoice),
    named,
    'POST',
    '/invoices',
    JSON.stringify(newInvoice),
  ],
  ['getInvoice', (invoices) => invoices.getInvoice(2041), named, 'GET', '/invoices/2041', ''],
  [
    'updateInvoice',
    (invoices) => invoices.updateInvoice(2041, { status: 1 }),
    named,
    'PUT',
    '/invoices/2041',
    '{"status":1}',
  ],
  ['deleteInvoice', (invoices) => invoices.deleteInvoice('2041'), named, 'DELETE', '/invoices/2041', ''],
  [
    'createInvoiceFromOrder',
    (invoices) => invoices.createInvoiceFromOrder(90417),
    () => fromOrder.clone(),
    'POST',
    '/orders/90417/invoices',
    '',
  ],
  [
    'getInvoicePdf',
    (invoices) => invoices.getInvoicePdf(2041),
    named,
    'GET',
    '/invoices/2041/download-pdf',
    '',
  ],
  [
    'listInvoiceExtraFields',
    (invoices) => invoices.listInvoiceExtraFields({ limit: 25, offset: 5 }),
    emptyPage,
    'GET',
    '/invoices/extra-fields?limit=25&offset=5',
    '',
  ],
];

test.each(sent)(
  '%s sends its method, address, headers and body',
  async (_name, run, answer, method, path, body) => {
    const { fetch, requests } = recordingFetch(answer);
    await run(createInvoiceClient({ storeHash: 'abc123', token, fetch }));
    const credentials = { accept: 'application/json', 'x-auth-token': token, 'x-store-hash': 'abc123' };
    const headers = body === '' ? credentials : { ...credentials, 'content-type': 'application/json' };
    expect(requests).toEqual([{ method, url: root + path, headers, body, redirect: 'manual' }]);
  },
);

test.each(sent)('%s sends the older authToken alone', async (_name, run, answer) => {
  const { fetch, requests } = recordingFetch(answer);
  await run(createInvoiceClient({ authToken: token, fetch }));
  const names = Object.keys(requests[0]?.headers ?? {}).filter((name) => name !== 'content-type');
  expect(names).toEqual(['accept', 'authtoken']);
  expect(requests[0]?.headers['authtoken']).toBe(token);
});

test.each(sent)('%s names itself in its errors', async (operation, run) => {
  const fetch = (): Response => new Response(null, { status: 500 });
  expect(await failureOf(run(createInvoiceClient(ownStore({ fetch }))))).toMatchObject({ operation });
});

test('a list repeats the names of externalId[] and channelIds, and encodes names and values', async () => {
  const { fetch, requests } = recordingFetch(emptyPage);
  const invoices = createInvoiceClient({ storeHash: 'abc123', token, fetch });
  await invoices.listInvoices({
    everyCompany: true,
    q: 'a b&c=ü',
    status: 0,
    'externalId[]': ['a', 'b'],
    channelIds: [1, 664179],
  });
  const query =
    'q=a%20b%26c%3D%C3%BC&status=0&externalId%5B%5D=a&externalId%5B%5D=b&channelIds=1&channelIds=664179';
  expect(requests[0]?.url).toBe(`${root}/invoices?${query}`);
});

test('a result has the data, what the service says about it, the status, the ids and the rate limit', async () => {
  const headers = { 'X-Request-Id': '0f6c2a', 'Trace-Id': '5b8aa5', 'X-Requests-Remaining': '149 times' };
  const body = { code: 200, data: { id: 7 }, meta: { message: 'Success' } };
  const invoices = createInvoiceClient({
    authToken: token,
    fetch: () => json(body, { headers, status: 201 }),
  });
  expect(await invoices.createInvoice(newInvoice)).toEqual({
    data: { id: 7 },
    meta: { message: 'Success' },
    status: 201,
    requestId: '0f6c2a',
    traceId: '5b8aa5',
    rateLimit: { remaining: 149 },
  });
});

test('a result lacks the ids and the rate limit where the answer has none', async () => {
  const invoices = createInvoiceClient({ authToken: token, fetch: () => named(7) });
  expect(Object.keys(await invoices.getInvoice(7))).toEqual(['data', 'meta', 'status']);
});

test('without a fetch of its own the client uses the global one as it is at each call', async () => {
  const invoices = createInvoiceClient({ authToken: token });
  vi.stubGlobal('fetch', async () => named(1));
  expect((await invoices.getInvoice(1)).data.id).toBe(1);
  vi.stubGlobal('fetch', async () => named(2));
  expect((await invoices.getInvoice(2)).data.id).toBe(2);
});

test('an injected fetch does not get the options as its this', async () => {
  const seen: unknown[] = [];
  function fetch(this: unknown): Response {
    seen.push(this);
    return named();
  }
  await createInvoiceClient({ authToken: token, fetch }).getInvoice(1);
  expect(seen).toEqual([undefined]);
});

test('a change to the options after the client was made has no effect', async () => {
  const { fetch, requests } = recordingFetch(named);
  const options = { authToken: token, fetch };
  const invoices = createInvoiceClient(options);
  options.authToken = 'other';
  await invoices.getInvoice(1);
  expect(requests[0]?.headers['authtoken']).toBe(token);
});

test('over a real connection a create arrives with its body, and an order without one', async () => {
  const received: string[] = [];
  await serve(
    async (request, response) => {
      const chunks = await request.toArray();
      const { 'content-type': type, 'content-length': length } = request.headers;
      received.push(`${request.method} ${request.url} ${type} ${length} ${Buffer.concat(chunks)}`);
      response.end('{"code":200,"data":{"id":1},"meta":{"message":"Success"}}');
    },
    async (baseUrl) => {
      const invoices = createInvoiceClient({ storeHash: 'abc123', token, baseUrl: `${baseUrl}/ip/` });
      await invoices.createInvoice(newInvoice);
      await invoices.createInvoiceFromOrder(5);
    },
  );
  const body = JSON.stringify(newInvoice);
  expect(received).toEqual([
    `POST /ip/invoices application/json ${body.length} ${body}`,
    'POST /ip/orders/5/invoices undefined 0 ',
  ]);
});
