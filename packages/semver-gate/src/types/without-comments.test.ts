import { expect, test } from 'vitest';
import { withoutComments, withoutSpace } from './without-comments.ts';

test('comments of both kinds go, and white space does not count', () => {
  expect(withoutComments('/** A\n * note. */\ninterface A { // what\n  b: 1;\n}\n')).toBe(
    'interface A { b: 1; }',
  );
});

test.each(['"/* no comment */"', "'https://example.com'", '`a // b`', '"a \\" // b"'])('%s stays', (text) => {
  expect(withoutComments(`type A = ${text};`)).toBe(`type A = ${text};`);
});

test('a comment counts where white space alone does not', () => {
  expect(withoutSpace('/** A. */\n\ntype  A = 1;')).toBe('/** A. */ type A = 1;');
});
