import { expect, test } from 'vitest';
import { untilAborted } from './until-aborted.ts';

test('a signal that outlives many calls keeps no listeners of theirs', async () => {
  const listeners = new Set<unknown>();
  const { signal } = new AbortController();
  signal.addEventListener = (_type: string, listener: unknown) => listeners.add(listener);
  signal.removeEventListener = (_type: string, listener: unknown) => listeners.delete(listener);
  const calls = [
    untilAborted(Promise.resolve(1), signal),
    untilAborted(Promise.reject(new Error('no')), signal),
  ];
  expect(listeners.size).toBe(2);
  await Promise.allSettled(calls);
  await Promise.resolve();
  expect(listeners.size).toBe(0);
});

test('work that fails after an abort is nobody’s unhandled rejection', async () => {
  let fail = (_reason: Error): void => {};
  const work = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  await expect(untilAborted(work, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
  fail(new Error('too late'));
});
