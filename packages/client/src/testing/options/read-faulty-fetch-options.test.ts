import { expect, test } from 'vitest';
import { createFaultyFetch, type FaultKind, type FaultyFetchOptions } from '../index.ts';
import { faultKeys } from './fault-keys.ts';

function refusal(options: unknown): string {
  try {
    createFaultyFetch(options as FaultyFetchOptions);
  } catch (error) {
    if (error instanceof TypeError) return error.message;
  }
  throw new Error('The options were not refused.');
}

const scripted = (fault: unknown): object => ({ script: [{ fault: { kind: 'refused' } }, { fault }] });

test.each<[unknown, string]>([
  [null, 'the options must be an object, and is null'],
  [{ sript: [] }, 'the options: sript is unknown; there is fetch, script, rates, seed'],
  [{ fetch: 'x' }, 'the options: fetch must be a function, and is "x"'],
  [{ script: {} }, 'the options: script must be a list, and is {}'],
  [{ seed: 1.5 }, 'the options: seed must be a whole number from 0 to 4294967295, and is 1.5'],
  [{ script: [null] }, 'script[0] must be an object, and is null'],
  [{ script: [{}] }, 'script[0].fault must be an object, and is missing'],
  [{ script: [{ tims: 2 }] }, 'script[0]: tims is unknown; there is match, after, times, fault'],
  [{ script: [{ times: 0 }] }, 'script[0]: times must be a whole number from 1, or Infinity, and is 0'],
  [{ script: [{ match: 'GET' }] }, 'script[0]: match must be an object, and is "GET"'],
  [{ script: [{ after: -1 }] }, 'script[0]: after must be a whole number from 0, and is -1'],
  [
    { script: [{ match: { operationId: 'x' } }] },
    'script[0]: match.operationId is unknown; there is operation, method, path',
  ],
  [{ script: [{ match: { method: 'get' } }] }, 'script[0]: match.method must be in capitals, and is "get"'],
  [
    scripted({ kind: 'refused', when: 'after' }),
    'script[1].fault (refused): when is unknown; there is nothing to tell',
  ],
  [
    scripted({ kind: 'stall', afterByte: 2 }),
    'script[1].fault (stall): afterByte is unknown; there is afterBytes',
  ],
  [
    scripted({ kind: 'status' }),
    'script[1].fault (status): status must be a whole number from 200 to 599, and is missing',
  ],
  [
    scripted({ kind: 'status', status: 200 }),
    'script[1].fault (status): a status below 400 needs a body, or use empty',
  ],
  [
    scripted({ kind: 'html', status: 204 }),
    'script[1].fault (html): status must be a whole number from 200 to 599, but not 204, 205, 304, and is 204',
  ],
  [
    scripted({ kind: 'status', status: 429, retryAfter: { date: 2 } }),
    'script[1].fault (status): retryAfter must be seconds, a string, or { dateIn: seconds }, and is {"date":2}',
  ],
  [
    scripted({ kind: 'status', status: 429, headers: { a: 1 } }),
    'script[1].fault (status): headers must be an object of strings, and is {"a":1}',
  ],
  [
    scripted({ kind: 'status', status: 429, rateLimit: { remaining: -1 } }),
    'script[1].fault (status): rateLimit.remaining must be a whole number from 0, and is -1',
  ],
  [
    scripted({ kind: 'reset', when: 'later' }),
    'script[1].fault (reset): when must be one of before, after, and is "later"',
  ],
  [
    scripted({ kind: 'delay' }),
    'script[1].fault (delay): delayMs must be a whole number from 0 to 2147483647, and is missing',
  ],
  [
    scripted({ kind: 'number', digits: '1,5' }),
    'script[1].fault (number): digits must be a JSON number in a string, and is "1,5"',
  ],
  [
    scripted({ kind: 'drift', pointer: 'data' }),
    'script[1].fault (drift): pointer must be a JSON pointer, such as /data/*/status, and is "data"',
  ],
  [
    scripted({ kind: 'enum', value: () => 1 }),
    'script[1].fault (enum): value must be a JSON value, and is a function',
  ],
  [
    scripted({ kind: 'ignored-filter', filters: 'customerId' }),
    'script[1].fault (ignored-filter): filters must be a list of strings, and is "customerId"',
  ],
  [{ rates: { reset: 1.5 } }, 'rates: reset must be a number from 0 to 1, and is 1.5'],
  [{ rates: { reset: Number.NaN } }, 'rates: reset must be a number from 0 to 1, and is NaN'],
  [{ rates: { reset: 0.7, html: 0.7 } }, 'rates add up to 1.4, which is more than 1'],
  [
    { rates: [{ rate: -1, fault: { kind: 'html' } }] },
    'rates[0]: rate must be a number from 0 to 1, and is -1',
  ],
  [{ rates: [{ rate: 1 }] }, 'rates[0].fault must be an object, and is missing'],
])('options %# are refused with their place and what is wanted: %j', (options, problem) => {
  expect(refusal(options)).toBe(`createFaultyFetch: ${problem}`);
});

test('an unknown kind is refused with all that there are', () => {
  const kinds = Object.keys(faultKeys).join(', ');
  expect(refusal(scripted({ kind: 'stal' }))).toBe(
    `createFaultyFetch: script[1].fault.kind must be one of ${kinds}, and is "stal"`,
  );
  expect(refusal({ rates: { stal: 0.1 } })).toBe(
    `createFaultyFetch: rates: stal is unknown; there is ${kinds}`,
  );
});

test('a body that refers to itself is refused', () => {
  const body: { self?: unknown } = {};
  body.self = body;
  expect(refusal(scripted({ kind: 'status', status: 500, body }))).toBe(
    'createFaultyFetch: script[1].fault (status): body must be a JSON value, and is an object',
  );
});

test('an option that is undefined is as if it were left out', async () => {
  const options = {
    script: [
      { match: undefined, after: undefined, times: undefined, fault: { kind: 'empty', when: undefined } },
    ],
    rates: { html: undefined },
    seed: undefined,
  };
  const fetch = createFaultyFetch({ fetch: () => new Response('x'), ...(options as object) });
  const bodies = [await fetch('https://example.com'), await fetch('https://example.com')].map((one) =>
    one.text(),
  );
  expect(await Promise.all(bodies)).toEqual(['', 'x']);
});

test.each(Object.keys(faultKeys) as FaultKind[])('a rate can be given for the kind %s', (kind) => {
  expect(() => createFaultyFetch({ rates: { [kind]: 1 } })).not.toThrow();
});

test('rates that add up to 1 are taken, although floating point makes a little more of it', () => {
  expect(0.2 + 0.4 + 0.3 + 0.1).toBeGreaterThan(1);
  const rates = { status: 0.2, html: 0.4, envelope: 0.3, empty: 0.1 };
  expect(() => createFaultyFetch({ rates })).not.toThrow();
});
