import { expect, test } from 'vitest';
import { createStillTimer } from '../../test-targets/still-timer.ts';
import { pace } from './pace.ts';

interface Paced {
  get(): Promise<Response>;
  waits: readonly number[];
  said: string[];
  sent(): number;
}

function paced(answers: readonly Response[], perMinute = 60, most = 60): Paced {
  const timer = createStillTimer();
  const said: string[] = [];
  let index = 0;
  const { fetch } = pace({
    fetch: () => answers[Math.min(index++, answers.length - 1)]?.clone() as Response,
    perMinute,
    timer,
    mayRepeat: (sent) => sent < most,
    onWait: (seconds, why) => said.push(`${seconds} s: ${why}`),
  });
  const get = async (): Promise<Response> => fetch(new Request('http://127.0.0.1/invoices'));
  return { get, waits: timer.waits, said, sent: () => index };
}

const limited = (seconds: string, status = 429): Response =>
  new Response('{}', { status, headers: { 'X-Request-Window-Resets-After': seconds } });

test('requests come evenly, so many in a minute as asked for', async () => {
  const { get, waits } = paced([new Response('{}')], 30);
  for (const _ of [1, 2, 3, 4]) await get();
  expect(waits).toEqual([2_000, 2_000, 2_000]);
});

test('after 429 the rest of the window is waited for, and the request is sent again', async () => {
  const { get, waits, said, sent } = paced([limited('17.5 s'), new Response('{}')]);
  expect((await get()).status).toBe(200);
  expect(waits).toEqual([17_500]);
  expect(said).toEqual(['18 s: the store has no requests left']);
  expect(sent()).toBe(2);
});

test('a limit that does not end is given back after four tries', async () => {
  const { get, sent } = paced([limited('1 s')]);
  expect((await get()).status).toBe(429);
  expect(sent()).toBe(4);
});

test('429 is not repeated where no request is left for it', async () => {
  const { get, sent } = paced([limited('1 s')], 60, 1);
  expect((await get()).status).toBe(429);
  expect(sent()).toBe(1);
});

test('where the window is nearly used up by others, the next request waits for its end', async () => {
  const headers = { 'X-Requests-Remaining': '12 times', 'X-Request-Window-Resets-After': '30.000 s' };
  const { get, waits, said } = paced([new Response('{}', { headers })]);
  await get();
  await get();
  expect(waits).toEqual([30_000]);
  expect(said[0]).toBe('30 s: the store has 12 requests left, for all its integrations');
});

test('a header that promises a year is not waited for', async () => {
  const { get, waits } = paced([limited('31536000 s'), new Response('{}')]);
  await get();
  expect(waits).toEqual([60_000]);
});
