import { expect, test } from 'vitest';
import { readRateLimit } from './rate-limit.ts';

const read = (headers: Record<string, string>) => readRateLimit(new Headers(headers));

test("the vendor's documented headers are read", () => {
  expect(
    read({
      'X-Requests-Allocated': '150 times/60 s',
      'X-Requests-Remaining': '149 times',
      'X-Requests-Window-Length': '1 times',
      'X-Request-Window-Resets-After': '0.397 s',
    }),
  ).toEqual({ allocated: 150, windowSeconds: 60, remaining: 149, resetsAfterSeconds: 0.397 });
});

test('zero requests left is a number, not an absence', () => {
  expect(read({ 'X-Requests-Remaining': '0 times' })).toEqual({ remaining: 0 });
});

test('numbers without their unit are read', () => {
  expect(read({ 'X-Requests-Remaining': '12', 'X-Request-Window-Resets-After': '3' })).toEqual({
    remaining: 12,
    resetsAfterSeconds: 3,
  });
});

test('a part that cannot be read is absent, and the others stay', () => {
  expect(read({ 'X-Requests-Allocated': 'many', 'X-Requests-Remaining': '5 times' })).toEqual({
    remaining: 5,
  });
});

test('a window in another unit than seconds is absent, and the number of requests stays', () => {
  expect(read({ 'X-Requests-Allocated': '150 times/1 h' })).toEqual({ allocated: 150 });
});

test.each([
  [{}],
  [{ 'X-Requests-Allocated': '' }],
  [{ 'X-Requests-Remaining': '-1 times' }],
  [{ 'X-Requests-Remaining': '1e3 times' }],
  [{ 'X-Request-Window-Resets-After': '397 ms' }],
  [{ 'X-Request-Window-Resets-After': 'NaN s' }],
  [{ 'X-Requests-Window-Length': '0 times' }],
])('there is no rate limit in %j', (headers) => {
  expect(read(headers)).toBeUndefined();
});
