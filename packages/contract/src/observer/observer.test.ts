import { createInvoiceClient, type InvoiceFetch } from '@b2b-invoices/client';
import { specification } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { baseUrl, createExampleServer } from '../../test-targets/example-server.ts';
import { formatProblem } from '../specification/problem.ts';
import { createObserver } from './observer.ts';

const { fetch: answer, credentials } = createExampleServer();
const money = { code: 'USD', value: 100 };
const invoice = { invoiceNumber: 'INV-1', customerId: '4711', originalBalance: money, openBalance: money };

/** What is wrong with the requests of a client whose requests are changed on their way. */
async function requestProblems(change: (request: Request) => Request | Promise<Request>): Promise<string[]> {
  const observer = createObserver(specification, baseUrl);
  const watched = observer.watch('client', answer);
  const fetch: InvoiceFetch = async (request) => watched(await change(request));
  const client = createInvoiceClient({ ...credentials, baseUrl, fetch });
  await client.createInvoice(invoice).catch(() => undefined);
  return observer.exchanges.flatMap(({ problems }) =>
    problems.filter(({ side }) => side === 'request').map(formatProblem),
  );
}

const rewrite = (request: Request, body: string, url = request.url): Request =>
  new Request(url, { method: request.method, headers: request.headers, body });

describe('a client is caught, with the place in the specification, that sends', () => {
  test('nothing wrong: then nothing is said', async () => {
    expect(await requestProblems((request) => request)).toEqual([]);
  });

  test.each([
    [
      'a balance as text',
      { openBalance: { code: 'USD', value: '100' } },
      'request: the body at /openBalance/value must be number (#/components/schemas/MoneyNumber/properties/value/type)',
    ],
    [
      'a misspelt field',
      { dueDat: 1 },
      'request: the body must not have the property "dueDat" (#/components/schemas/InvoiceCreate/additionalProperties)',
    ],
    [
      'a status that is none',
      { status: 3 },
      'request: the body at /status must be one of [0,1,2] (#/components/schemas/InvoiceStatus/enum)',
    ],
    [
      'a wrong field deep in the details',
      { details: { details: { lineItems: [{ sku: 'A', quantity: 1 }] } } },
      'request: the body at /details/details/lineItems/0/quantity must be string (#/components/schemas/LineItemCreate/properties/quantity/type)',
    ],
  ])('%s', async (_, change, message) => {
    const problems = await requestProblems((request) =>
      rewrite(request, JSON.stringify({ ...invoice, ...change })),
    );
    expect(problems).toContain(message);
  });

  test('a body that is not JSON', async () => {
    expect(await requestProblems((request) => rewrite(request, '{"invoiceNumber":'))).toEqual([
      'request: the body is not JSON (#/paths/~1invoices/post/requestBody/content/application~1json/schema)',
    ]);
  });

  test('no body', async () => {
    expect(await requestProblems((request) => rewrite(request, ''))).toEqual([
      'request: the body is missing (#/paths/~1invoices/post/requestBody)',
    ]);
  });

  test('a filter that the service would ignore', async () => {
    const problems = await requestProblems(async (request) =>
      rewrite(request, await request.text(), `${request.url}?companyId=1`),
    );
    expect(problems).toEqual([
      'request: the query has companyId, which the service ignores in silence (#/paths/~1invoices/post/parameters)',
    ]);
  });

  test('a path that the service does not have', async () => {
    const problems = await requestProblems(async (request) =>
      rewrite(request, await request.text(), request.url.replace('/ip', '')),
    );
    expect(problems).toEqual(['request: POST /api/v3/io/invoices is not described (#/paths)']);
  });

  test.each([
    [
      'both schemes of credentials',
      { authToken: 'old' },
      'X-Auth-Token with X-Store-Hash with authToken is no scheme of credentials',
    ],
    [
      'a store hash beside authToken',
      { authToken: 'old', 'X-Auth-Token': '' },
      'X-Store-Hash with authToken is no scheme of credentials',
    ],
    ['no store hash', { 'X-Store-Hash': '' }, 'X-Auth-Token is no scheme of credentials'],
    ['no credentials', { 'X-Store-Hash': '', 'X-Auth-Token': '' }, 'no credentials were sent'],
  ])('%s', async (_, headers, message) => {
    const problems = await requestProblems((request) => {
      const changed = new Request(request);
      for (const [name, value] of Object.entries(headers)) {
        if (value === '') changed.headers.delete(name);
        else changed.headers.set(name, value);
      }
      return changed;
    });
    expect(problems).toEqual([`request: ${message} (#/security)`]);
  });
});

describe('a list in the query', () => {
  const list = async (query: string): Promise<string[]> => {
    const observer = createObserver(specification, baseUrl);
    const headers = { 'X-Auth-Token': credentials.token, 'X-Store-Hash': credentials.storeHash };
    await observer.watch('http', answer)(new Request(`${baseUrl}/invoices?${query}`, { headers }));
    return observer.exchanges.flatMap(({ problems }) => problems.map(formatProblem));
  };

  test('repeats its name, brackets encoded or not', async () => {
    expect(await list('externalId[]=A-1&externalId[]=A-2')).toEqual([]);
    expect(await list('externalId%5B%5D=A-1&externalId%5B%5D=A-2&channelIds=1&channelIds=2')).toEqual([]);
  });

  test('joined by commas is refused where the items are numbers', async () => {
    expect(await list('channelIds=1,2')).toEqual([
      'request: the parameter channelIds/0 must be integer (#/components/parameters/ChannelIds/schema/items/type)',
    ]);
  });

  test('a single value that comes twice is refused', async () => {
    expect(await list('status=1&status=2')).toEqual([
      'request: the parameter status came 2 times (#/components/parameters/Status)',
    ]);
  });
});
