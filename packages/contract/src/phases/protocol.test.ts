import { isUtf8 } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../judge/verdict.ts';
import { protocolPhase } from './protocol.ts';
import { type ChangeableAnswer, changingAnswers, changingRequests } from './testing/change-answer.ts';
import { runPhase } from './testing/run-phase.ts';
import { type Answers, createSmallServer } from './testing/small-server.ts';

const rulesOf = ({ verdicts }: { verdicts: { rule: { id: string } }[] }): string[] => [
  ...new Set(verdicts.map(({ rule }) => rule.id)),
];

test('a server that is right passes, and every check is made', async () => {
  const run = await runPhase(protocolPhase, createSmallServer());
  expect(rulesOf(run)).toEqual([]);
  expect(run.skipped).toEqual([]);
});

test('each operation is tried with each kind of bad credentials', async () => {
  const { steps } = await runPhase(protocolPhase, createSmallServer());
  const refused = steps.filter(({ exchange }) => [401, 403].includes(exchange.response.status));
  const counts: Record<string, number> = {};
  for (const { exchange } of refused) {
    const name = exchange.operation?.operationId ?? 'none';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  expect(new Set(Object.values(counts))).toEqual(new Set([21]));
  expect(Object.keys(counts).length).toBe(8);
});

test('a server without the old scheme and without control is spared what it cannot show', async () => {
  const { control, legacyCredentials, ...server } = createSmallServer();
  const store = await control?.openStore({} as never);
  const run = await runPhase(protocolPhase, { ...server, ...(store && { credentials: store.credentials }) });
  expect(rulesOf(run)).toEqual([]);
  expect(legacyCredentials).toBeDefined();
  expect(run.skipped).toEqual([
    "another store's hash is refused with this store's token",
    'authToken alone is taken, and with other credentials refused',
    "a buyer's token gets 403",
    'values that nobody describes do no harm',
    'the headers of the request limit through a window',
  ]);
});

type Change = (answer: ChangeableAnswer, request: Request) => void;

const withHeaders = (request: Request, change: (headers: Headers) => void): Request => {
  const headers = new Headers(request.headers);
  change(headers);
  return new Request(request, { headers });
};

/** Takes away whatever goes beside `authToken`. */
const withoutMixture = changingRequests((request) =>
  withHeaders(request, (headers) => {
    if (headers.has('authtoken')) for (const name of ['x-auth-token', 'x-store-hash']) headers.delete(name);
  }),
);

const pathOf = (request: Request): string => new URL(request.url).pathname;

describe('the protocol finds a server that', () => {
  test.each<[string, Change, string]>([
    [
      'answers bad credentials with 400',
      (answer) => {
        if (answer.status === 401)
          Object.assign(answer, { status: 400, body: { ...Object(answer.body), code: 400 } });
      },
      'bad-credentials-get-401',
    ],
    [
      "answers a buyer's token with 401",
      (answer) => {
        if (answer.status === 403)
          Object.assign(answer, { status: 401, body: { ...Object(answer.body), code: 401 } });
      },
      'storefront-token-gets-403',
    ],
    [
      'answers other methods with 404',
      (answer) => {
        if (answer.status === 405)
          Object.assign(answer, { status: 404, body: { ...Object(answer.body), code: 404 } });
      },
      'other-methods-get-405',
    ],
    ['leaves Allow out', ({ headers }) => headers.delete('allow'), 'allow-names-the-methods'],
    [
      'forgets a method in Allow',
      ({ headers }) => headers.has('allow') && headers.set('allow', 'GET'),
      'allow-names-the-methods',
    ],
    [
      'answers unknown paths with a page of HTML',
      (answer) => {
        if (answer.status !== 404) return;
        answer.body = '<html>';
        answer.headers.set('content-type', 'text/html');
      },
      'errors-are-json-with-a-text',
    ],
    [
      'names no kind of error where a method is not allowed',
      (answer) => {
        if (answer.status === 405) answer.body = { code: 405, data: { errMsg: 'Not allowed' }, meta: {} };
      },
      'errors-are-json-with-a-text',
    ],
    [
      'answers unknown paths with success',
      (answer, request) => {
        if (pathOf(request).endsWith('/nothing')) answer.status = 200;
      },
      'unknown-paths-get-404',
    ],
    [
      'sends a path with two slashes elsewhere',
      (answer, request) => {
        if (pathOf(request).endsWith('//invoices')) answer.status = 308;
      },
      'odd-paths-are-errors-or-the-same',
    ],
    [
      'refuses query keys that it does not know',
      (answer, request) => {
        if (request.url.includes('companyId='))
          Object.assign(answer, {
            status: 422,
            body: { code: 422, data: { errMsg: 'no' }, meta: { message: 'x' } },
          });
      },
      'unknown-query-keys-are-ignored',
    ],
    [
      'fails at bytes that are not UTF-8',
      (answer, request) => {
        if (request.headers.get('content-type')?.includes('latin1')) answer.status = 500;
      },
      'specification',
    ],
    [
      'refuses a charset that is right',
      (answer, request) => {
        if (request.headers.get('content-type')?.includes('"utf-8"'))
          Object.assign(answer, {
            status: 400,
            body: { code: 400, data: { errMsg: 'no' }, meta: { message: 'x' } },
          });
      },
      'valid-request-is-accepted',
    ],
    [
      'gives every answer the same id',
      ({ headers }) => headers.set('x-request-id', '1'),
      'request-ids-are-unique',
    ],
    [
      'leaves a documented header out',
      ({ headers }) => headers.delete('trace-id'),
      'documented-headers-are-sent',
    ],
    [
      'never counts requests',
      ({ headers }) => headers.set('x-requests-remaining', '149 times'),
      'rate-headers-are-plausible',
    ],
    [
      'has more left than it allows',
      ({ headers }) => headers.set('x-requests-remaining', '151 times'),
      'rate-headers-are-plausible',
    ],
    [
      'names another charset',
      ({ headers }) => headers.set('content-type', 'application/json; charset=iso-8859-1'),
      'json-is-utf-8',
    ],
    [
      'repeats the token',
      (answer, request) => {
        Object.assign(Object(answer.body), { token: request.headers.get('x-auth-token') });
      },
      'secrets-are-not-echoed',
    ],
  ])('%s', async (_, change, rule) => {
    const until = (verdict: Verdict) => verdict.rule.id === rule;
    const run = await runPhase(protocolPhase, createSmallServer(changingAnswers(change)), { until });
    expect(rulesOf(run)).toContain(rule);
  });

  test.each<[string, (next: Answers) => Answers, string]>([
    ['takes both schemes together', withoutMixture, 'forbidden-is-refused'],
    [
      'does not look at the store hash',
      (next) => {
        const hashes = new Map<string, string>();
        return async (request) => {
          const [token = '', hash = ''] = ['x-auth-token', 'x-store-hash'].map(
            (name) => request.headers.get(name) ?? '',
          );
          if (!hashes.has(token)) hashes.set(token, hash);
          return next(
            withHeaders(request, (headers) => hash && headers.set('x-store-hash', hashes.get(token) ?? '')),
          );
        };
      },
      'bad-credentials-are-refused',
    ],
    [
      'takes a body of any type',
      changingRequests((request) =>
        withHeaders(request, (headers) => headers.set('content-type', 'application/json')),
      ),
      'forbidden-is-refused',
    ],
    [
      'takes a trailing comma',
      changingRequests(async (request) => {
        if (request.body === null) return request;
        const text = (await request.text()).replace(/,}$/, '}');
        return new Request(request.url, { method: request.method, headers: request.headers, body: text });
      }),
      'forbidden-is-refused',
    ],
    [
      'takes the id of an order with a zero before it',
      changingRequests((request) => new Request(request.url.replace('/orders/0', '/orders/'), request)),
      'forbidden-is-refused',
    ],
    [
      'takes a token in any letter case',
      changingRequests((request) =>
        withHeaders(request, (headers) => {
          const token = headers.get('x-auth-token');
          if (token) headers.set('x-auth-token', token.toLowerCase());
        }),
      ),
      'bad-credentials-are-refused',
    ],
    [
      'takes a token with something behind it',
      changingRequests((request) =>
        withHeaders(request, (headers) => {
          const token = headers.get('x-auth-token');
          if (token) headers.set('x-auth-token', token.replace(/^(secret-of-\d)0$/, '$1'));
        }),
      ),
      'bad-credentials-are-refused',
    ],
    [
      'reads what is no UTF-8 as latin1',
      changingRequests(async (request) => {
        if (request.body === null) return request;
        const bytes = Buffer.from(await request.arrayBuffer());
        const body = bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
        return new Request(request.url, { method: request.method, headers: request.headers, body });
      }),
      'bytes-that-are-no-utf-8-are-refused',
    ],
    [
      'takes any charset for UTF-8',
      changingRequests((request) =>
        request.body === null
          ? request
          : withHeaders(request, (headers) => {
              const type = headers.get('content-type') ?? '';
              if (type.includes('charset=')) headers.set('content-type', 'application/json');
            }),
      ),
      'other-charsets-are-refused',
    ],
    [
      'takes a key that only the list knows as an id',
      (next) => async (request) =>
        next(
          request.url.includes('invoiceId=1')
            ? new Request(`${request.url.split('?')[0]}/0`, request)
            : request,
        ),
      'unknown-query-keys-are-ignored',
    ],
    [
      'begins a new window late',
      changingAnswers(({ headers }) => {
        const left = Number.parseFloat(headers.get('x-request-window-resets-after') ?? '');
        if (left === 30) headers.set('x-request-window-resets-after', '31.000 s');
      }),
      'rate-headers-count-the-window',
    ],
    [
      'counts a request twice',
      changingAnswers(({ headers }) => {
        const left = Number.parseFloat(headers.get('x-requests-remaining') ?? '');
        if (left > 0) headers.set('x-requests-remaining', `${150 - 2 * (150 - left)} times`);
      }),
      'rate-headers-count-the-window',
    ],
    [
      'fails at a number with a large exponent',
      (next) => async (request) => {
        const text = await request.clone().text();
        return /e-?9{8}/.test(text)
          ? Response.json(
              { code: 500, data: { errMsg: 'Error' }, meta: { message: 'Error' } },
              { status: 500 },
            )
          : next(request);
      },
      'no-request-breaks-the-server',
    ],
    [
      'fails at the id of 17 digits',
      changingAnswers((answer, request) => {
        if (/\/\d{17}/.test(request.url))
          Object.assign(answer, { status: 500, body: { ...Object(answer.body), code: 500 } });
      }),
      'no-request-breaks-the-server',
    ],
    [
      'takes a body of any size',
      changingRequests(async (request) => {
        if (request.body === null) return request;
        const text = (await request.text()).replace(/x{1000,}/, 'x');
        return new Request(request.url, { method: request.method, headers: request.headers, body: text });
      }),
      'bodies-beyond-a-mebibyte-are-refused',
    ],
  ])('%s', async (_, seed, rule) => {
    const until = (verdict: Verdict) => verdict.rule.id === rule;
    const run = await runPhase(protocolPhase, createSmallServer(seed), { until });
    expect(rulesOf(run)).toContain(rule);
  });
});
