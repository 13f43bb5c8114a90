import { expect, test } from 'vitest';
import type { Answers } from '../seeded-fault.ts';
import { on } from './api-call.ts';
import { remembering } from './remembering.ts';

const counted = (): Answers => {
  const seed = remembering(
    () => ({ calls: 0 }),
    (memoryOf) =>
      on('listInvoices', async (call) => {
        memoryOf(call).calls += 1;
        return Response.json(memoryOf(call).calls);
      }),
  );
  return seed(async () => new Response());
};

const list = async (answers: Answers, hash: string): Promise<unknown> => {
  const headers = { 'X-Store-Hash': hash, 'X-Auth-Token': 'token' };
  return (await answers(new Request('http://127.0.0.1/api/v3/io/ip/invoices', { headers }))).json();
};

const control = (answers: Answers, method: string, path: string): Promise<Response> =>
  answers(new Request(`http://127.0.0.1/_sandbox${path}`, { method }));

test('a memory is of one store and of one server', async () => {
  const answers = counted();
  expect([await list(answers, 'a'), await list(answers, 'b'), await list(answers, 'a')]).toEqual([1, 1, 2]);
  expect(await list(counted(), 'a')).toBe(1);
});

test.each([
  ['POST', '/reset', [1, 1]],
  ['POST', '/stores/a/reset', [1, 2]],
  ['POST', '/stores/a/seed', [1, 2]],
  ['DELETE', '/stores/a', [1, 2]],
  ['GET', '/stores/a', [2, 2]],
  ['PUT', '/stores/a/clock', [2, 2]],
])('after %s %s stores a and b are asked for the %j time', async (method, path, calls) => {
  const answers = counted();
  await list(answers, 'a');
  await list(answers, 'b');
  await control(answers, method, path);
  expect([await list(answers, 'a'), await list(answers, 'b')]).toEqual(calls);
});
