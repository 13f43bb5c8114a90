import { http } from 'msw';
import { setupServer } from 'msw/node';
import { http as httpOf2 } from 'msw-2';
import { setupServer as setupServerOf2 } from 'msw-2/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { token } from '../../fixtures/answers.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { createInvoiceClient, type InvoiceClient } from '../index.ts';
import { exampleBodies, exampleOperations } from './generated/examples.ts';
import { createInvoiceHandlers, type InvoiceHandlerOptions } from './index.ts';

/** Starts MSW with the handlers; what is returned stops it. */
type Start = (options: InvoiceHandlerOptions) => () => void;

const versions: [string, Start][] = [
  [
    'MSW 3',
    (options) => {
      const server = setupServer(...createInvoiceHandlers(http, options));
      server.listen({ onUnhandledFrame: 'error' });
      return () => server.close();
    },
  ],
  [
    'MSW 2',
    (options) => {
      const server = setupServerOf2(...createInvoiceHandlers(httpOf2, options));
      server.listen({ onUnhandledRequest: 'error' });
      return () => server.close();
    },
  ],
];

const newInvoice = {
  invoiceNumber: 'INV-1',
  customerId: '4711',
  originalBalance: { code: 'USD', value: 100 },
  openBalance: { code: 'USD', value: 100 },
};

const calls: [keyof typeof exampleOperations, (invoices: InvoiceClient) => Promise<unknown>][] = [
  ['listInvoices', (invoices) => invoices.listInvoices({ customerId: '4711' })],
  ['createInvoice', (invoices) => invoices.createInvoice(newInvoice)],
  ['getInvoice', (invoices) => invoices.getInvoice(2041)],
  ['updateInvoice', (invoices) => invoices.updateInvoice(2041, { status: 1 })],
  ['deleteInvoice', (invoices) => invoices.deleteInvoice(2041)],
  ['createInvoiceFromOrder', (invoices) => invoices.createInvoiceFromOrder(90417)],
  ['getInvoicePdf', (invoices) => invoices.getInvoicePdf(2041)],
  ['listInvoiceExtraFields', (invoices) => invoices.listInvoiceExtraFields()],
];

describe.each(versions)('%s', (_version, start) => {
  /** A client whose requests the handlers answer, until the end of the test. */
  function clientOf(options: InvoiceHandlerOptions = {}): InvoiceClient {
    onTestFinished(start(options));
    const { baseUrl } = options;
    return createInvoiceClient({ storeHash: 'abc123', token, ...(baseUrl !== undefined && { baseUrl }) });
  }

  test.each(calls)('%s answers with its first example', async (operation, call) => {
    const [example = ''] = Object.keys(exampleOperations[operation].statuses);
    const { data } = exampleBodies[example] as { data: unknown };
    expect(await call(clientOf())).toMatchObject({
      data,
      status: 200,
      requestId: '0f6c2a52b1d34b0f9f6f3a8e5a2f7c11',
      rateLimit: { allocated: 150, windowSeconds: 60, remaining: 149, resetsAfterSeconds: 42.397 },
    });
  });

  test('an operation answers with the example that is chosen by its name', async () => {
    const invoices = clientOf({
      examples: { createInvoice: 'invoiceNumberTaken', listInvoices: 'emptyInvoicePage' },
    });
    expect(await errorOf(invoices.createInvoice(newInvoice))).toMatchObject({
      status: 400,
      messages: ['The invoice number already exists.'],
    });
    expect((await invoices.listInvoices({ customerId: '4711' })).data).toEqual([]);
    expect((await invoices.getInvoice(2041)).status).toBe(200);
  });

  test('a 429 has no request left', async () => {
    onTestFinished(start({ examples: { getInvoice: 'rateLimitExceeded' } }));
    const response = await fetch('https://api-b2b.bigcommerce.com/api/v3/io/ip/invoices/2041');
    expect([response.status, response.headers.get('X-Requests-Remaining')]).toEqual([429, '0 times']);
  });

  test.each(['http://127.0.0.1:59999/api', 'https://example.com/ip/'])(
    'the handlers can answer at %s, where nothing listens',
    async (baseUrl) => {
      const invoices = clientOf({ baseUrl });
      expect((await invoices.listInvoiceExtraFields()).data).not.toEqual([]);
      expect((await invoices.getInvoice(2041)).status).toBe(200);
    },
  );
});

test('an answer is JSON, and each request gets one of its own', async () => {
  const resolvers: (() => Response)[] = [];
  const keep = (_path: string, resolver: () => Response): number => resolvers.push(resolver);
  const handlers: number[] = createInvoiceHandlers({ get: keep, post: keep, put: keep, delete: keep });
  expect(handlers).toHaveLength(8);
  const [first, second] = [resolvers[0]?.(), resolvers[0]?.()];
  expect(first?.headers.get('Content-Type')).toBe('application/json');
  expect(await first?.text()).toBe(await second?.text());
});

test('a misspelt example neither compiles nor passes', () => {
  // @ts-expect-error: there is no such example
  expect(() => createInvoiceHandlers(http, { examples: { createInvoice: 'invoiceNumberTacken' } })).toThrow(
    'createInvoiceHandlers: there is no example of createInvoice "invoiceNumberTacken"; there is invoiceCreated, ',
  );
  // @ts-expect-error: the example belongs to another operation
  expect(() => createInvoiceHandlers(http, { examples: { getInvoice: 'invoiceCreated' } })).toThrow(
    TypeError,
  );
  // @ts-expect-error: there is no such operation
  expect(() => createInvoiceHandlers(http, { examples: { getInvoices: 'fromOrder' } })).toThrow(
    'createInvoiceHandlers: there is no operation "getInvoices"; there is listInvoices, ',
  );
});
