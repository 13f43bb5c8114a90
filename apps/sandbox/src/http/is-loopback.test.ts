import { expect, test } from 'vitest';
import { isLoopback } from './is-loopback.ts';

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['::ffff:10.127.0.1', false],
  ['::12', false],
  [undefined, false],
])('a connection from %s is of this machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
