import { expect, test } from 'vitest';
import { type ClockChange, type ClockState, changedClock, clockOf, following } from './clock.ts';

/** What a clock shows at `at` after changes that were made at 1,000. */
function shown(changes: ClockChange[], at: number): number {
  const state = changes.reduce<ClockState>((before, change) => changedClock(before, change, 1000), following);
  return clockOf(state, { now: () => at }).now();
}

test('a clock that nobody touched tells the time of the machine', () => {
  expect(shown([], 5000)).toBe(5000);
});

test('a clock that was set goes on from there', () => {
  expect(shown([{ now: 70_000 }], 1500)).toBe(70_500);
});

test('a clock that is moved keeps the distance, also backwards and twice', () => {
  expect(shown([{ advance: 300 }, { advance: -100 }], 1500)).toBe(1700);
});

test('a frozen clock stands still, and can be set and moved', () => {
  expect(shown([{ frozen: true }], 9000)).toBe(1000);
  expect(shown([{ frozen: true, now: 70_000 }, { advance: 5 }], 9000)).toBe(70_005);
});

test('freezing it twice does not move it', () => {
  const frozen = changedClock(following, { frozen: true }, 1000);
  expect(changedClock(frozen, { frozen: true }, 2000)).toEqual(frozen);
});

test('a clock that is let go on begins at the time that it showed', () => {
  const frozen = changedClock(following, { frozen: true }, 1000);
  const going = changedClock(frozen, { frozen: false }, 4000);
  expect(clockOf(going, { now: () => 4500 }).now()).toBe(1500);
});

test('a released clock tells the time of the machine again', () => {
  expect(shown([{ frozen: true, now: 70_000 }, { release: true }], 5000)).toBe(5000);
});

test('release, freeze, set and advance in one change are done in this order', () => {
  expect(shown([{ now: 9 }, { advance: 1, now: 70_000, frozen: true, release: true }], 5000)).toBe(70_001);
});
