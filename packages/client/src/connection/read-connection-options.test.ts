import { expect, test } from 'vitest';
import { named, token } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { recordingFetch } from '../../fixtures/recording-fetch.ts';
import {
  connectInvoices,
  createInvoiceClient,
  InvoiceArgumentError,
  type InvoiceClientOptions,
} from '../index.ts';

/** The error of a client that cannot be made, from options that the types would refuse. */
function refusal(options: unknown): Error {
  try {
    createInvoiceClient(options as InvoiceClientOptions);
  } catch (error) {
    if (error instanceof InvoiceArgumentError && error.reason === 'invalid-argument') return error;
  }
  throw new Error('The options were not refused.');
}

const asHash = 'must be the letters and digits that name the store';
const asSecret = 'must be one line of Latin letters, digits and signs, without blanks at its ends';

test.each([
  [{ storeHash: 'abc', token, authToken: token }, 'authToken goes alone, without storeHash and token'],
  [{ storeHash: 'abc', authToken: token }, 'authToken goes alone, without storeHash and token'],
  [{ token, authToken: token }, 'authToken goes alone, without storeHash and token'],
  [{ token }, `storeHash is missing; it ${asHash}`],
  [{ storeHash: 'abc' }, `token is missing; it ${asSecret}`],
  [{}, `token is missing; it ${asSecret}`],
  [undefined, `token is missing; it ${asSecret}`],
  [{ authToken: token, fetch: 'fetch' }, 'fetch must be a function, not "fetch"'],
  [{ authToken: token, checkAnswer: true }, 'checkAnswer must be a function, not true'],
  [{ authToken: token, observer: { onAttempt: () => {} } }, 'observer must be a function, not object'],
])('options %# are refused with a reason', (options, problem) => {
  expect(refusal(options).message).toBe(`createInvoiceClient: ${problem}`);
});

test.each([
  '',
  'sec\nret',
  'secret\r\n',
  ' secret',
  'secret\t',
  'secret\u00a0',
  'secr€t',
  'sec\u0000ret',
  12345678,
])('a credential is refused when it cannot be a header, without showing it: %j', (secret) => {
  const ofAuthToken = refusal({ authToken: secret });
  const ofToken = refusal({ storeHash: 'abc', token: secret });
  expect(ofAuthToken.message).toBe(`createInvoiceClient: authToken ${asSecret}`);
  expect(ofToken.message).toBe(`createInvoiceClient: token ${asSecret}`);
  for (const { stack, cause } of [ofAuthToken, ofToken]) {
    expect(stack?.replace(/^ +at .*$/gm, '')).not.toMatch(/sec|12345678/);
    expect(cause).toBeUndefined();
  }
});

test.each([
  ['', ''],
  ['ab c', ' '],
  ['abc\n', '\n'],
  [' abc', ' '],
  ['stores/abc', '/'],
  ['äbc', 'ä'],
])('the store hash %j is refused by the character that is wrong', (storeHash, wrong) => {
  const { message } = refusal({ storeHash, token });
  expect(message).toBe(`createInvoiceClient: storeHash ${asHash}, not ${JSON.stringify(wrong)}`);
});

test('a store hash that is no text is refused', () => {
  expect(refusal({ storeHash: 5, token }).message).toBe(`createInvoiceClient: storeHash ${asHash}`);
});

test('a token with a blank inside or a Latin-1 letter is taken', async () => {
  const { fetch, requests } = recordingFetch(() => named());
  await createInvoiceClient({ authToken: 'se crét', fetch }).getInvoice(1);
  expect(requests[0]?.headers['authtoken']).toBe('se crét');
});

test.each([
  ['https://user:hidden@example.com', 'https://example.com'],
  ['https://hidden@example.com', 'https://example.com'],
  ['https://example.com/?hidden', 'https://example.com'],
  ['https://example.com/?', 'https://example.com'],
  ['https://example.com/#hidden', 'https://example.com'],
  ['/hidden', 'string'],
  [42, 'number'],
  ['ftp://example.com/hidden', 'ftp://example.com'],
  ['http://example.com/hidden', 'http://example.com'],
  ['http://127.0.0.1.example.com/hidden', 'http://127.0.0.1.example.com'],
  ['http://128.0.0.1/hidden', 'http://128.0.0.1'],
  ['http://0.0.0.0/hidden', 'http://0.0.0.0'],
  ['http://[::2]/hidden', 'http://[::2]'],
  ['http://localhost.example.com/hidden', 'http://localhost.example.com'],
])('the base URL %s is refused, and shown by its protocol and host alone', (baseUrl, shown) => {
  expect(refusal({ authToken: token, baseUrl }).message).toBe(
    `createInvoiceClient: baseUrl must be an address with https:, or with http: on this machine, and without user, query and fragment, not "${shown}"`,
  );
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

const limits = [
  'attemptTimeoutMs',
  'deadlineMs',
  'maxAttempts',
  'backOffMs',
  'requestsPerMinute',
  'maxConcurrency',
];

test.each(limits)('%s must be a number above 0', (name) => {
  for (const [value, shown] of [
    [0, '0'],
    [-1, '-1'],
    [Number.NaN, 'NaN'],
    ['5', '"5"'],
    [null, 'null'],
    [undefined, 'undefined'],
  ]) {
    expect(refusal({ authToken: token, [name]: value }).message).toMatch(
      new RegExp(`^createInvoiceClient: ${name} must be a (whole )?number above 0, not ${shown}$`),
    );
  }
  const connect = (): unknown => connectInvoices({ authToken: token, [name]: Number.POSITIVE_INFINITY });
  expect(connect).not.toThrow();
});

test('what is counted is whole, what is measured need not be', () => {
  for (const name of limits) {
    const isRefused = name.startsWith('max');
    const connect = (): unknown => connectInvoices({ authToken: token, [name]: 1.5 });
    if (isRefused)
      expect(connect).toThrow(`connectInvoices: ${name} must be a whole number above 0, not 1.5`);
    else expect(connect).not.toThrow();
  }
});

test.each(['deadlineMS', 'timeout', 'toString', '__proto__x'])('there is no option %s', (name) => {
  expect(refusal({ authToken: token, [name]: 5 }).message).toBe(
    `createInvoiceClient: there is no option "${name}", only storeHash token authToken baseUrl fetch checkAnswer observer ${limits.join(' ')}`,
  );
});

test('a call refuses the limits that its connection would refuse, and those that only a connection has', async () => {
  const { fetch, requests } = recordingFetch(() => named());
  const invoices = createInvoiceClient({ authToken: token, fetch });
  for (const [name, message] of [
    ['deadlineMs', 'deadlineMs must be a number above 0, not 0'],
    ['maxAttempts', 'maxAttempts must be a whole number above 0, not 0'],
    ['requestsPerMinute', 'there is no option "requestsPerMinute", only signal attemptTimeoutMs deadlineMs '],
    ['deadlineMS', 'there is no option "deadlineMS", only signal'],
  ]) {
    const options = { [name as string]: 0 };
    for (const call of [invoices.getInvoice(7, options), invoices.createInvoiceFromOrder(7, options)]) {
      const error = await failureOf(call);
      expect(error).toMatchObject({ reason: 'invalid-argument', attempts: 0 });
      expect(error.message).toContain(message);
    }
  }
  expect(requests).toEqual([]);
});

test('a token in the place of the store hash is not shown, however short', () => {
  expect(refusal({ storeHash: 'se.cret', token: 'abc123' }).message).toMatch(/, not "\."$/);
});
