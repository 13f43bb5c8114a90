import { expect, test } from 'vitest';
import { named, token } from '../fixtures/answers.ts';
import { recordingFetch } from '../fixtures/recording-fetch.ts';
import { createInvoiceClient, InvoiceArgumentError, type InvoiceClientOptions } from './index.ts';

/** The error of a client that cannot be made, from options that the types would refuse. */
function refusal(options: unknown): Error {
  try {
    createInvoiceClient(options as InvoiceClientOptions);
  } catch (error) {
    if (error instanceof InvoiceArgumentError && error.reason === 'invalid-argument') return error;
  }
  throw new Error('The options were not refused.');
}

test.each([
  [
    { storeHash: 'abc', token, authToken: token },
    'authToken goes alone; give either authToken, or storeHash and token',
  ],
  [
    { storeHash: 'abc', authToken: token },
    'authToken goes alone; give either authToken, or storeHash and token',
  ],
  [{ token, authToken: token }, 'authToken goes alone; give either authToken, or storeHash and token'],
  [{ token }, 'storeHash is missing'],
  [{ storeHash: 'abc' }, 'token is missing'],
  [{}, 'storeHash is missing'],
  [undefined, 'the options must be an object'],
  [{ authToken: token, fetch: 'fetch' }, 'fetch must be a function'],
])('options %# are refused with a reason', (options, problem) => {
  expect(refusal(options).message).toBe(`createInvoiceClient: ${problem}`);
});

test.each([
  ['', 'is empty'],
  ['sec\nret', 'has a line break'],
  ['secret\r\n', 'has a line break'],
  [' secret', 'begins or ends with a blank'],
  ['secret\t', 'begins or ends with a blank'],
  ['secret\u00a0', 'begins or ends with a blank'],
  ['secr€t', 'has a character that no header can carry'],
  ['sec\u0000ret', 'has a character that no header can carry'],
  [12345678, 'must be a string'],
])('a credential is refused when it cannot be a header, without showing it: %j', (secret, problem) => {
  expect(refusal({ authToken: secret }).message).toBe(`createInvoiceClient: authToken ${problem}`);
  expect(refusal({ storeHash: 'abc', token: secret }).message).toBe(`createInvoiceClient: token ${problem}`);
  expect(refusal({ storeHash: secret, token }).message).toBe(`createInvoiceClient: storeHash ${problem}`);
});

test('a token with a blank inside or a Latin-1 letter is taken', async () => {
  const { fetch, requests } = recordingFetch(() => named());
  await createInvoiceClient({ authToken: 'se crét', fetch }).getInvoice(1);
  expect(requests[0]?.headers['authtoken']).toBe('se crét');
});

test.each([
  ['https://user:hidden@example.com', 'baseUrl must not hold a user or a password'],
  ['https://user@example.com', 'baseUrl must not hold a user or a password'],
  ['https://example.com/?hidden', 'baseUrl must not hold a query or a fragment'],
  ['https://example.com/?', 'baseUrl must not hold a query or a fragment'],
  ['https://example.com/#hidden', 'baseUrl must not hold a query or a fragment'],
  ['ftp://example.com/hidden', 'baseUrl must begin with https: (or with http: for this machine)'],
  ['/hidden', 'baseUrl is not an absolute address'],
  [42, 'baseUrl must be a string'],
  ['http://example.com', 'baseUrl must begin with https:, since http: would show the token to the network'],
  [
    'http://127.0.0.1.example.com',
    'baseUrl must begin with https:, since http: would show the token to the network',
  ],
  ['http://128.0.0.1', 'baseUrl must begin with https:, since http: would show the token to the network'],
  ['http://0.0.0.0', 'baseUrl must begin with https:, since http: would show the token to the network'],
  ['http://[::2]', 'baseUrl must begin with https:, since http: would show the token to the network'],
  [
    'http://localhost.example.com',
    'baseUrl must begin with https:, since http: would show the token to the network',
  ],
])('the base URL %s is refused, without showing it', (baseUrl, problem) => {
  expect(refusal({ authToken: token, baseUrl }).message).toBe(`createInvoiceClient: ${problem}`);
});

test.each([
  ['https://example.com', 'https://example.com/invoices/1'],
  ['https://example.com/', 'https://example.com/invoices/1'],
  ['https://example.com/api/ip///', 'https://example.com/api/ip/invoices/1'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/invoices/1'],
  ['http://127.255.0.9/a', 'http://127.255.0.9/a/invoices/1'],
  ['http://localhost:3000/', 'http://localhost:3000/invoices/1'],
  ['http://[::1]:3000', 'http://[::1]:3000/invoices/1'],
  ['https://example.com/{invoiceId}', 'https://example.com/%7BinvoiceId%7D/invoices/1'],
])('the base URL %s is asked at %s', async (baseUrl, url) => {
  const { fetch, requests } = recordingFetch(() => named());
  await createInvoiceClient({ authToken: token, baseUrl, fetch }).getInvoice(1);
  expect(requests[0]?.url).toBe(url);
});
