import { expect, test } from 'vitest';
import { createRecordingControl } from '../../test-targets/recording-control.ts';
import { RunStopped } from '../run/run-stopped.ts';
import type { World } from '../target/world.ts';
import { runningClock, standingClock } from './store-clock.ts';

/** How long the running clock waits for a window that ends as this header says. */
async function waitAfter(resetsAfter: string | undefined): Promise<number | undefined> {
  let waited: number | undefined;
  const clock = runningClock(undefined, async (milliseconds) => {
    waited = milliseconds;
  });
  await clock.waitForWindow(new Headers(resetsAfter ? { 'X-Request-Window-Resets-After': resetsAfter } : {}));
  return waited;
}

test.each([
  ['12.345 s', 12_395],
  ['0.000 s', 50],
  ['3600 s', 60_050],
  [undefined, 60_050],
  ['soon', 60_050],
])('a window that ends in %s is waited for, a minute at most', async (header, milliseconds) => {
  expect(await waitAfter(header)).toBe(milliseconds);
});

test('the wait for a window ends with the run', async () => {
  const end = new AbortController();
  const waiting = runningClock(end.signal).waitForWindow(new Headers());
  end.abort();
  await expect(waiting).rejects.toThrow(RunStopped);
});

test('a wait that fails by itself says why', async () => {
  const clock = runningClock(undefined, () => Promise.reject(new Error('no timer')));
  await expect(clock.waitForWindow(new Headers())).rejects.toThrow('no timer');
});

test('a running clock knows the time to some seconds, and cannot be moved', async () => {
  const clock = runningClock();
  await clock.advance(3600);
  const { from, to } = clock.now();
  const now = Date.now() / 1000;
  expect(from).toBeLessThan(now);
  expect(to).toBeGreaterThan(now);
  expect(to - from).toBeLessThan(15);
  expect(clock.frozen()).toBeUndefined();
});

test('a standing clock tells the moment to which it was moved', async () => {
  const control = createRecordingControl();
  const clock = standingClock(await control.openStore({} as Required<World>), 1000);
  expect(clock.now()).toEqual({ from: 1000, to: 1000 });
  await clock.advance(5);
  await clock.waitForWindow(new Headers({ 'X-Request-Window-Resets-After': '3 s' }));
  expect(clock.frozen()).toBe(1066);
  expect(control.asked).toEqual(['open 1', 'clock 1 1005', 'clock 1 1066']);
});
