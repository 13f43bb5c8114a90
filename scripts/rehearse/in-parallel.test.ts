import { expect, test } from 'vitest';
import { inParallel } from './in-parallel.ts';

test('no more tasks run at once than asked for, and the results stay in order', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel(
    [3, 1, 2, 0],
    async (turns) => {
      most = Math.max(most, ++running);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      running -= 1;
      return turns * 10;
    },
    2,
  );
  expect(results).toEqual([30, 10, 20, 0]);
  expect(most).toBe(2);
});

test('after a failure no task is begun, and those that run are waited for', async () => {
  const done: string[] = [];
  const work = inParallel(
    ['slow', 'broken', 'late'],
    async (item) => {
      if (item === 'broken') throw new Error('broken');
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      done.push(item);
    },
    2,
  );
  await expect(work).rejects.toThrow('broken');
  expect(done).toEqual(['slow']);
});
