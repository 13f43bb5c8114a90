import { expect, test } from 'vitest';
import { runAtOnce } from './run-at-once.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each([
  [1, 1],
  [2, 2],
  [9, 4],
])('of four things no more are worked on than are allowed: %i', async (atOnce, most) => {
  let now = 0;
  let seen = 0;
  const done: number[] = [];
  await runAtOnce([0, 1, 2, 3], atOnce, async (item) => {
    now += 1;
    seen = Math.max(seen, now);
    await turn();
    now -= 1;
    done.push(item);
  });
  expect(seen).toBe(most);
  expect(done).toEqual([0, 1, 2, 3]);
});

test('the first failure is thrown once the others have ended, and nothing new begins', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const running = runAtOnce([0, 1, 2], 2, async (item, signal) => {
    begun.push(item);
    if (item === 0) throw new Error('the first');
    while (!signal.aborted) await turn();
    ended.push(item);
    throw new Error('a later one');
  });
  await expect(running).rejects.toThrow('the first');
  expect([begun, ended]).toEqual([[0, 1], [1]]);
});
