import { expect, test } from 'vitest';
import { partNames } from './parts.ts';
import { readPowerFlags } from './read-power-flags.ts';

test('without flags everything is measured, with seed 1 and 50 seeds', () => {
  expect(readPowerFlags([])).toMatchObject({ parts: partNames, seed: 1, effort: 1, seeds: 50, write: false });
});

test('parts are chosen by name', () => {
  expect(readPowerFlags(['--part', 'alarms', '--part', 'speed'])?.parts).toEqual(['alarms', 'speed']);
});

test.each([
  [['--part', 'all'], '--part must be one of'],
  [['--seed', '0'], '--seed must be'],
  [['--effort', '0'], '--effort must be'],
  [['--write', '--sample', '3'], '--write takes no part of the faults'],
  [['--fast'], 'Unknown option'],
])('%j is refused in a sentence', (args, message) => {
  expect(() => readPowerFlags(args)).toThrow(message);
});
