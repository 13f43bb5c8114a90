import { expect, test } from 'vitest';
import { createFaultyFetch, type Fault } from '../index.ts';

const address = 'https://example.com/invoices/1';

/** The answer to a request that a fault struck, and how often the server got the request. */
async function struck(fault: Fault, init?: RequestInit): Promise<{ response: Response; delivered: number }> {
  const fetch = createFaultyFetch({
    fetch: () => Response.json({ code: 200 }, { headers: { 'X-Requests-Remaining': '149 times' } }),
    script: [{ fault }],
  });
  const response = await fetch(address, init);
  return { response, delivered: fetch.log[0]?.delivered ?? -1 };
}

test('a status comes without the request being delivered', async () => {
  const { response, delivered } = await struck({ kind: 'status', status: 503 });
  expect([response.status, delivered]).toEqual([503, 0]);
});

test.each<Fault>([
  { kind: 'status', status: 500, when: 'after' },
  { kind: 'html', status: 502, when: 'after' },
  { kind: 'envelope', when: 'after' },
  { kind: 'empty', status: 500, when: 'after' },
])('an answer of the kind $kind can come after the commit', async (fault) => {
  const { response, delivered } = await struck(fault);
  expect(delivered).toBe(1);
  expect(await response.text()).not.toBe('{"code":200}');
});

test.each([
  [400, { code: 400, meta: { message: 'Bad Requests Error', errors: 'This is a fault on demand; ' } }],
  [
    401,
    {
      code: 401,
      data: [],
      meta: { message: 'Unauthorized Error', errors: 'This is a fault on demand; ' },
    },
  ],
  [
    422,
    {
      code: 422,
      data: { invoiceNumber: ['This is a fault on demand.'] },
      meta: { message: 'Parameter Error' },
    },
  ],
  [
    500,
    { code: 500, data: { errMsg: 'This is a fault on demand' }, meta: { message: 'Internal Server Error' } },
  ],
])('a status %i has the shape of error that the service has for it', async (status, body) => {
  const { response } = await struck({ kind: 'status', status });
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(await response.json()).toEqual(body);
});

test('a status can have any of the shapes', async () => {
  const { response } = await struck({ kind: 'status', status: 404, shape: 'empty-data' });
  expect(await response.json()).toMatchObject({ code: 404, data: [] });
});

test.each([
  ['oops', 'oops'],
  ['', ''],
  [null, 'null'],
  [{ a: 1 }, '{"a":1}'],
])('a status can have the body %j', async (body, text) => {
  const { response } = await struck({ kind: 'status', status: 500, body });
  expect(await response.text()).toBe(text);
});

test.each([204, 205, 304])('a status %i has no body', async (status) => {
  const { response } = await struck({ kind: 'status', status, body: 'x' });
  expect([response.status, response.body]).toEqual([status, null]);
});

test.each([
  [2, '2'],
  [3600, '3600'],
  ['soon', 'soon'],
])('Retry-After can be %j', async (retryAfter, header) => {
  const { response } = await struck({ kind: 'status', status: 429, retryAfter });
  expect(response.headers.get('Retry-After')).toBe(header);
});

test('Retry-After can be an HTTP date, which is no nearer than was asked for', async () => {
  const before = Date.now();
  const { response } = await struck({ kind: 'status', status: 429, retryAfter: { dateIn: 2 } });
  const header = response.headers.get('Retry-After') ?? '';
  expect(header).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
  expect(Date.parse(header)).toBeGreaterThanOrEqual(before + 2000);
  expect(Date.parse(header)).toBeLessThanOrEqual(Date.now() + 3000);
});

test('a status can have the headers of the rate limit, and any others', async () => {
  const { response } = await struck({
    kind: 'status',
    status: 429,
    rateLimit: { resetsAfterSeconds: 0.397 },
    headers: { 'X-Request-Id': 'r-1', 'Content-Type': 'text/plain' },
  });
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/plain',
    'x-request-id': 'r-1',
    'x-request-window-resets-after': '0.397 s',
    'x-requests-allocated': '150 times/60 s',
    'x-requests-remaining': '0 times',
    'x-requests-window-length': '150 times',
  });
});

test('a login page comes as HTML under 200, or under another status', async () => {
  const { response, delivered } = await struck({ kind: 'html' });
  expect([response.status, response.headers.get('Content-Type'), delivered]).toEqual([
    200,
    'text/html; charset=utf-8',
    0,
  ]);
  expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
  expect((await struck({ kind: 'html', status: 403 })).response.status).toBe(403);
});

test('an envelope tells of an error under 200', async () => {
  const { response } = await struck({ kind: 'envelope' });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ code: 400, meta: { message: 'Bad Requests Error' } });
  const { response: other } = await struck({ kind: 'envelope', code: 404, shape: 'data.errMsg' });
  expect(await other.json()).toMatchObject({ code: 404, data: { errMsg: 'This is a fault on demand' } });
});

test.each([200, 204, 500])('an empty answer can have the status %i', async (status) => {
  const { response } = await struck({ kind: 'empty', status });
  expect([response.status, await response.text()]).toEqual([status, '']);
});

test.each(['X-Auth-Token', 'authToken', 'Authorization'])(
  'an echo shows the credential of %s',
  async (name) => {
    const { response } = await struck({ kind: 'echo' }, { headers: { [name]: 'tok-1' } });
    expect([response.status, response.statusText, response.headers.get('X-Request-Id')]).toEqual([
      401,
      'tok-1',
      'tok-1',
    ]);
    expect(await response.json()).toMatchObject({ code: 401, data: { errMsg: 'Not valid: tok-1' } });
  },
);

test('a rate limit shows in the headers of the server’s own answer', async () => {
  const { response } = await struck({ kind: 'rate-limit', remaining: 3, resetsAfterSeconds: 42.5 });
  expect(response.headers.get('X-Requests-Remaining')).toBe('3 times');
  expect(response.headers.get('X-Request-Window-Resets-After')).toBe('42.5 s');
  expect(await response.json()).toEqual({ code: 200 });
});
