import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { json, token } from '../fixtures/answers.ts';
import { failureOf } from '../fixtures/failure-of.ts';
import { createInvoiceClient, type InvoiceClientOptions, type InvoiceFetch } from './index.ts';
import { createRedact } from './redact.ts';

/** Everything that a logger could make of a value. */
function everyView(value: unknown): string {
  const stacks: unknown[] = [];
  for (let error = value; error instanceof Error; error = error.cause)
    stacks.push(error.stack, String(error));
  return [
    inspect(value, { depth: Infinity, showHidden: true }),
    JSON.stringify(value),
    String(value),
    ...stacks,
  ].join('\n');
}

function expectNoToken(value: unknown, secret: string = token): void {
  const views = everyView(value).toLowerCase();
  expect(views).not.toContain(secret.toLowerCase());
  expect(views).not.toContain(encodeURIComponent(secret).toLowerCase());
}

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
    const error = await failureOf(createInvoiceClient({ ...credentials, fetch }).getInvoice(7));
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
  expectNoToken(await failureOf(createInvoiceClient({ authToken: token, fetch }).getInvoice(7)));
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
  expectNoToken(await failureOf(createInvoiceClient({ authToken: token, fetch }).getInvoice(7)));
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
  const error = await failureOf(createInvoiceClient({ authToken: token, fetch: answer }).getInvoice(7));
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
    const error = await failureOf(createInvoiceClient({ authToken: token, fetch }).getInvoice(7));
    expect(error).toMatchObject({ reason: 'not-json', snippet });
  }
});

test('a token in an argument is not shown', async () => {
  const fetch: InvoiceFetch = () => new Response(null, { status: 500 });
  const odd = 'to&k"e<n\' +ü';
  for (const secret of [token, odd]) {
    const invoices = createInvoiceClient({ authToken: secret, fetch });
    for (const call of [invoices.getInvoice(secret), invoices.listInvoices({ q: secret })]) {
      const error = await failureOf(call);
      expectNoToken(error, secret);
      expect(error.message).toContain('[redacted]');
    }
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
    const error = await failureOf(createInvoiceClient({ authToken: odd, fetch }).getInvoice(7));
    expect(error.message).toContain('[redacted]');
    expect(error.message).not.toMatch(/to&/i);
  }
});

test('a result does not show the token, however the answer spells it', async () => {
  const escaped = `\\u0074${token.slice(1)}`;
  const body = `{"code":200,"data":{"id":7,"${token}":["${escaped}"],"note":"a ${token}"},"meta":{"message":"${token}"}}`;
  const headers = { 'X-Request-Id': token, 'Trace-Id': token };
  const fetch: InvoiceFetch = () => new Response(body, { headers });
  const result = await createInvoiceClient({ authToken: token, fetch }).getInvoice(7);
  expectNoToken(result);
  expect(result.data).toEqual({ id: 7, '[redacted]': ['[redacted]'], note: 'a [redacted]' });
});

test('a short token, as in tests, does not garble the data of a result', async () => {
  const fetch: InvoiceFetch = () =>
    json({ code: 200, data: { id: 7, type: 'test' }, meta: { message: 'SUCCESS' } });
  const result = await createInvoiceClient({ authToken: 'test', fetch }).getInvoice(7);
  expect(result.data.type).toBe('test');
});

test('signs that mean something in a pattern are only signs in a token', () => {
  const signs = 'a.b*c+d?e^f$g(h)i[j]k{l}m|n\\o/p-q';
  expect(createRedact(signs)(`<${signs}> axb*c`)).toBe('<[redacted]> axb*c');
});

test('a token with blanks is found as a form spells it', () => {
  expect(createRedact('a b c')('token=a+b+c')).toBe('token=[redacted]');
});
