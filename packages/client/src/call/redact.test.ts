import { expect, test } from 'vitest';
import { json, token } from '../../fixtures/answers.ts';
import { everyView, expectNoToken } from '../../fixtures/expect-no-token.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { untyped } from '../../fixtures/untyped.ts';
import { createInvoiceClient, type InvoiceClientOptions, type InvoiceFetch } from '../index.ts';
import { createRedact } from './redact.ts';

const schemes: [string, InvoiceClientOptions][] = [
  ['X-Auth-Token', { storeHash: 'abc123', token }],
  ['authToken', { authToken: token }],
];

test.each(schemes)('the client object hides the token of %s', (_scheme, credentials) => {
  expectNoToken(createInvoiceClient(credentials));
});

test.each(schemes)(
  'an error of fetch that carries the request hides the token of %s',
  async (_scheme, credentials) => {
    const fetch: InvoiceFetch = (request) => {
      const headers = Object.fromEntries(request.headers);
      const inner = Object.assign(new Error(`inner ${token}`), { request, headers, code: token });
      inner.stack += token;
      inner.name = `Inner${token}`;
      throw Object.assign(new TypeError(`cannot send ${token}`, { cause: inner }), {
        request,
        headers,
        config: { headers },
      });
    };
    const error = await failureOf(
      createInvoiceClient({ ...credentials, fetch, maxAttempts: 1 }).getInvoice(7),
    );
    expectNoToken(error);
    expect(error.message).toContain('cannot send [redacted]: inner [redacted]');
  },
);

test.each([
  ['the headers', (request: Request) => request.headers],
  ['the request', (request: Request) => request],
  [
    'a plain object',
    (request: Request) => ({ message: token, headers: Object.fromEntries(request.headers) }),
  ],
  ['a text', () => `no ${token}`],
  ['a symbol', () => Symbol(token)],
])('a fetch that throws %s hides the token', async (_case, thrown) => {
  const fetch: InvoiceFetch = (request) => Promise.reject(thrown(request));
  expectNoToken(
    await failureOf(createInvoiceClient({ authToken: token, fetch, maxAttempts: 1 }).getInvoice(7)),
  );
});

test('causes that form a ring, and a getter that throws, do no harm', async () => {
  const ring = new Error(token);
  ring.cause = ring;
  Object.defineProperty(ring, 'code', {
    get: () => {
      throw new Error('no');
    },
  });
  const fetch: InvoiceFetch = () => Promise.reject(ring);
  expectNoToken(
    await failureOf(createInvoiceClient({ authToken: token, fetch, maxAttempts: 1 }).getInvoice(7)),
  );
});

test('the reason of an abort hides the token', async () => {
  const invoices = createInvoiceClient({ authToken: token });
  for (const reason of [token, new Error(token), { headers: { authToken: token } }]) {
    expectNoToken(await failureOf(invoices.getInvoice(7, { signal: AbortSignal.abort(reason) })));
  }
});

const echo = `You sent ${token}`;
test.each([
  [() => json({ code: 401, data: { errMsg: echo }, meta: { message: echo } }, { status: 401 })],
  [() => json({ code: 400, meta: { message: echo, errors: `${echo}; ${token}` } })],
  [() => json({ code: 422, data: { [token]: [echo] }, meta: { message: 'x' } }, { status: 422 })],
  [() => new Response(`<p>${echo}</p>`)],
  [() => new Response(`<p>${echo}</p>`, { status: 500, statusText: echo })],
  [() => new Response(`${'x'.repeat(190)}${token}`)],
  [() => new Response([...echo].join('\0'))],
  [() => json([token])],
  [() => json({ code: 200, data: null, meta: token })],
  [() => json({ code: 404 }, { status: 404, headers: { 'X-Request-Id': token, 'Trace-Id': token } })],
  [() => new Response(null, { status: 302, headers: { Location: `https://${token}.example.com/${token}` } })],
])('an answer that echoes the token does not bring it into the error: case %#', async (answer) => {
  const error = await failureOf(
    createInvoiceClient({ authToken: token, fetch: answer, maxAttempts: 1 }).getInvoice(7),
  );
  expectNoToken(error);
  expect(everyView(error)).not.toContain(token.slice(0, 8));
});

test('a body in UTF-16 and a token at the end of the snippet hide it too', async () => {
  const wide = new Uint8Array(new Uint16Array([...echo].map((letter) => letter.charCodeAt(0))).buffer);
  const long = `${'x'.repeat(190)}${token}`;
  for (const [body, snippet] of [
    [wide, 'You sent [redacted]'],
    [long, `${'x'.repeat(190)}[redacted]`.slice(0, 200)],
  ] as const) {
    const fetch: InvoiceFetch = () => new Response(body);
    const error = await failureOf(
      createInvoiceClient({ authToken: token, fetch, maxAttempts: 1 }).getInvoice(7),
    );
    expect(error).toMatchObject({ reason: 'not-json', snippet });
  }
});

test('a token in an argument is not shown', async () => {
  const fetch: InvoiceFetch = () => new Response(null, { status: 500 });
  const odd = 'to&k"e<n\' +ü';
  for (const secret of [token, odd]) {
    const invoices = createInvoiceClient({ authToken: secret, fetch, maxAttempts: 1 });
    for (const call of [invoices.getInvoice(secret), invoices.listInvoices({ customerId: secret })]) {
      const error = await failureOf(call);
      expectNoToken(error, secret);
      expect(error.message).toContain('[redacted]');
    }
  }
});

test('no part of a long token in an argument is shown', async () => {
  const long = `${'a1b2c3d4'.repeat(8)}.end`;
  const invoices = createInvoiceClient({ authToken: long, fetch: () => new Response(null, { status: 404 }) });
  const amount = { code: 'USD', value: long };
  for (const call of [
    invoices.getInvoice(long),
    invoices.listInvoices({ everyCompany: true, channelIds: [1, untyped({ [long]: 1 })] }),
    invoices.listInvoices({ customerId: untyped([long, '']) }),
    invoices.updateInvoice(7, { openBalance: amount }),
    invoices.updateInvoice(7, { openBalance: { code: long, value: '1' } }),
    invoices.updateInvoice(7, untyped({ [long]: 1 })),
    invoices.getInvoice(7, untyped({ [long]: 1 })),
    invoices.getInvoice(7, untyped({ deadlineMs: long })),
  ]) {
    const error = await failureOf(call);
    expect(error.reason).toBe('invalid-argument');
    expectNoToken(error, long.slice(0, 8));
  }
});

test('a token is hidden in every spelling that an answer may give it', async () => {
  const odd = 'to&k"e<n';
  for (const text of [
    '<p>to&amp;k&quot;e&lt;n</p>',
    '{"to&k\\"e<n',
    'TO&K"E<N',
    't&#111;&k%22e&#x3C;n',
    '\\u0074o&k"e<n',
  ]) {
    const fetch: InvoiceFetch = () => new Response(text);
    const error = await failureOf(
      createInvoiceClient({ authToken: odd, fetch, maxAttempts: 1 }).getInvoice(7),
    );
    expect(error.message).toContain('[redacted]');
    expect(error.message).not.toMatch(/to&/i);
  }
});

test('a result does not show the token, however the answer spells it', async () => {
  const escaped = `\\u0074${token.slice(1)}`;
  const body = `{"code":200,"data":{"id":7,"${token}":["${escaped}"],"note":"a ${token}"},"meta":{"message":"${token}"}}`;
  const headers = { 'X-Request-Id': token, 'Trace-Id': token };
  const fetch: InvoiceFetch = () => new Response(body, { headers });
  const result = await createInvoiceClient({ authToken: token, fetch, maxAttempts: 1 }).getInvoice(7);
  expectNoToken(result);
  expect(result.data).toEqual({ id: 7, '[redacted]': ['[redacted]'], note: 'a [redacted]' });
});

test('a short token, as in tests, does not garble the data of a result', async () => {
  const fetch: InvoiceFetch = () =>
    json({ code: 200, data: { id: 7, type: 'test' }, meta: { message: 'SUCCESS' } });
  const result = await createInvoiceClient({ authToken: 'test', fetch, maxAttempts: 1 }).getInvoice(7);
  expect(result.data.type).toBe('test');
});

test('signs that mean something in a pattern are only signs in a token', () => {
  const signs = 'a.b*c+d?e^f$g(h)i[j]k{l}m|n\\o/p-q';
  expect(createRedact(signs)(`<${signs}> axb*c`)).toBe('<[redacted]> axb*c');
});

test('a token with blanks is found as a form spells it', () => {
  expect(createRedact('a b c')('token=a+b+c')).toBe('token=[redacted]');
});
