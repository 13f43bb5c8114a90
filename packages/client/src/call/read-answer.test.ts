import { expect, test } from 'vitest';
import { json, named, token } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { createInvoiceClient, InvoiceApiError, InvoiceResponseError } from '../index.ts';

const at = 'GET https://example.com/invoices/7';

/** The error of getInvoice(7) on this answer. */
function errorOf(answer: Response): Promise<InvoiceApiError | InvoiceResponseError> {
  const invoices = createInvoiceClient(ownStore({ fetch: () => answer }));
  return failureOf(invoices.getInvoice(7)) as Promise<InvoiceApiError | InvoiceResponseError>;
}

test.each([
  [
    'data.errMsg',
    { code: 404, data: { errMsg: 'Invoice does not exist' }, meta: { message: 'Not Found Error' } },
    ['Invoice does not exist'],
  ],
  [
    'meta.errors and no data',
    { code: 404, meta: { message: 'Bad Requests Error', errors: 'Please enter a valid number; Too long;' } },
    ['Please enter a valid number', 'Too long'],
  ],
  [
    'an empty data beside meta.errors',
    { code: 404, data: [], meta: { message: 'Not Found Error', errors: 'Invoice does not exist' } },
    ['Invoice does not exist'],
  ],
  [
    'the same message twice',
    { code: 404, data: { errMsg: 'Gone' }, meta: { message: 'Not Found Error', errors: 'Gone' } },
    ['Gone'],
  ],
  [
    'a kind of error alone',
    { code: 404, data: null, meta: { message: 'Not Found Error' } },
    ['Not Found Error'],
  ],
])('the messages of an error are read from %s', async (_shape, body, messages) => {
  const error = await errorOf(json(body, { status: 404, headers: { 'X-Request-Id': '0f6c' } }));
  expect(error).toBeInstanceOf(InvoiceApiError);
  expect(error).toMatchObject({
    reason: 'not-found',
    status: 404,
    code: 404,
    method: 'GET',
    requestId: '0f6c',
  });
  expect(error.messages).toEqual(messages);
  expect(error.message).toBe(`getInvoice: ${messages.join('; ')} (404 not found) ${at} request 0f6c`);
  expect('fields' in error || 'snippet' in error).toBe(false);
});

test('the messages of single fields are read, also below a field', async () => {
  const data = {
    lineItems: ['This field is required.', 'Too few.'],
    openBalance: { value: ['Not a number.'] },
    q: 'Bad.',
  };
  const error = await errorOf(
    json({ code: 422, data, meta: { message: 'Parameter Error' } }, { status: 422 }),
  );
  expect(error.reason).toBe('unprocessable');
  expect(error.messages).toEqual([
    'lineItems: This field is required.',
    'lineItems: Too few.',
    'openBalance.value: Not a number.',
    'q: Bad.',
  ]);
  expect(error.fields).toEqual({
    lineItems: ['This field is required.', 'Too few.'],
    'openBalance.value': ['Not a number.'],
    q: ['Bad.'],
  });
});

test.each([
  [400, 'bad-request'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [422, 'unprocessable'],
  [429, 'too-many-requests'],
  [500, 'server-error'],
  [503, 'server-error'],
  [418, 'unexpected-status'],
])('the status %i has the reason %s, with and without a body', async (status, reason) => {
  for (const body of [null, '', 'Oh no', '[]', '"no"', 'null', '{}']) {
    const error = await errorOf(new Response(body, { status }));
    expect(error).toBeInstanceOf(InvoiceApiError);
    expect(error).toMatchObject({ reason, status, messages: [] });
  }
});

test('a code of 400 or more under the status 200 is an error', async () => {
  const error = await errorOf(json({ code: 400, meta: { message: 'Bad Requests Error', errors: 'No; ' } }));
  expect(error).toBeInstanceOf(InvoiceApiError);
  expect(error).toMatchObject({ reason: 'bad-request', status: 200, code: 400, messages: ['No'] });
  expect(error.message).toBe(`getInvoice: No (200, code 400 bad request) ${at}`);
});

test('a code in text is a code', async () => {
  const error = await errorOf(json({ code: '404', data: { errMsg: 'Gone' }, meta: { message: 'x' } }));
  expect(error).toMatchObject({ reason: 'not-found', status: 200, code: 404 });
});

test('an error status goes before a code of success', async () => {
  const error = await errorOf(
    json({ code: 200, data: { id: 1 }, meta: { message: 'SUCCESS' } }, { status: 500 }),
  );
  expect(error).toMatchObject({ reason: 'server-error', status: 500, code: 200 });
});

test('an error status without a message shows the start of the body', async () => {
  const error = await errorOf(
    new Response('<h1>Bad\n\n  gateway</h1>', { status: 502, statusText: 'Bad Gateway' }),
  );
  expect(error.snippet).toBe('<h1>Bad gateway</h1>');
  expect(error.message).toBe(`getInvoice: <h1>Bad gateway</h1> (502 Bad Gateway) ${at}`);
});

test('an error keeps the rate limit', async () => {
  const headers = { 'X-Request-Window-Resets-After': '12.5 s' };
  const error = await errorOf(json({ code: 429 }, { status: 429, headers }));
  expect(error).toMatchObject({ reason: 'too-many-requests', rateLimit: { resetsAfterSeconds: 12.5 } });
});

test.each([
  ['not-json', '<html>Log in</html>', '<html>Log in</html>'],
  ['not-json', '{"code":200,"data":{"id":1', '{"code":200,"data":{"id":1'],
  ['not-json', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), '{"\ufffd":1}'],
  ['not-an-envelope', '[]', '[]'],
  ['not-an-envelope', '"SUCCESS"', '"SUCCESS"'],
  ['not-an-envelope', 'null', 'null'],
  ['not-an-envelope', '7', '7'],
  ['not-an-envelope', '{}', '{}'],
  ['not-an-envelope', '{"code":200,"data":[],"meta":{}}', '{"code":200,"data":[],"meta":{}}'],
  ['not-an-envelope', '{"code":200,"data":{"id":1}}', '{"code":200,"data":{"id":1}}'],
])('a success that cannot be read is an error with the reason %s: %s', async (reason, body, snippet) => {
  const error = await errorOf(new Response(body, { headers: { 'X-Request-Id': '0f6c' } }));
  expect(error).toBeInstanceOf(InvoiceResponseError);
  expect(error).toMatchObject({ reason, status: 200, snippet, messages: [], requestId: '0f6c' });
  expect(error.message).toBe(
    `getInvoice: ${snippet} (200 ${reason.replaceAll('-', ' ')}) ${at} request 0f6c`,
  );
});

test.each([[new Response('')], [new Response(' \n')], [new Response(null, { status: 204 })]])(
  'a success without a body is an error: case %#',
  async (answer) => {
    const error = await errorOf(answer);
    expect(error).toBeInstanceOf(InvoiceResponseError);
    expect(error).toMatchObject({ reason: 'empty-body' });
    expect('snippet' in error).toBe(false);
  },
);

test('a list whose data is no list is an error', async () => {
  const fetch = (): Response => json({ code: 200, data: {}, meta: { message: 'SUCCESS' } });
  const error = await failureOf(
    createInvoiceClient(ownStore({ fetch })).listInvoices({ everyCompany: true }),
  );
  expect(error).toMatchObject({ reason: 'not-an-envelope', operation: 'listInvoices' });
});

test('a long body is shown by its first 200 characters', async () => {
  const error = await errorOf(new Response(`<html>${'x'.repeat(5000)}`));
  expect(error.snippet).toHaveLength(200);
  expect(error.snippet).toMatch(/^<html>x+…$/);
});

test('a byte order mark does no harm', async () => {
  const fetch = (): Response =>
    new Response('\ufeff{"code":200,"data":{"id":7},"meta":{"message":"SUCCESS"}}');
  expect((await createInvoiceClient(ownStore({ fetch })).getInvoice(7)).data.id).toBe(7);
});

// The error lacks the status of the answer, and so a refused write is not known to have had no effect.
test.each([
  ['a success', 200, 'maybe'],
  ['an error', 400, 'no'],
])(
  '%s nested too deep to be walked is an error as well, and frees its place for others',
  async (_what, status, applied) => {
    const depth = 100_000;
    const deep = `{"code":${status},"data":{"${token}":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}},"meta":{}}`;
    const answers = [new Response(deep, { status }), named()];
    const fetch = () => answers.shift() ?? named();
    const invoices = createInvoiceClient(ownStore({ fetch, maxConcurrency: 1, deadlineMs: 5000 }));
    const error = await failureOf(invoices.updateInvoice(7, { status: 1 }));
    expect(error).toBeInstanceOf(InvoiceResponseError);
    expect(error).toMatchObject({ reason: 'not-an-envelope', status, applied, attempts: 1 });
    expect((await invoices.getInvoice(7)).status).toBe(200);
  },
);

test('a checker that throws does not keep the place of the call', async () => {
  const checkAnswer = (): never => {
    throw new Error('no disk');
  };
  const options = ownStore({ fetch: () => named(), maxConcurrency: 1, deadlineMs: 5000, checkAnswer });
  for (const _ of [1, 2])
    expect(await failureOf(createInvoiceClient(options).getInvoice(7))).toMatchObject({
      reason: 'not-an-envelope',
      cause: { message: 'no disk' },
    });
});
