import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test.each<[string, unknown, unknown, string[]]>([
  ['equal values in another order of keys', { a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, []],
  ['a value deep inside', { a: { b: [1, 2] } }, { a: { b: [1, 3] } }, ['/a/b/1']],
  ['a part that only one has', { a: 1 }, { a: 1, b: { c: 1 } }, ['/b']],
  ['a longer list', [1], [1, 2], ['/1']],
  ['a list in the place of an object', { a: [] }, { a: {} }, ['/a']],
  ['nothing in the place of an object', { a: null }, { a: {} }, ['/a']],
  ['a number and its digits', 1, '1', ['']],
  ['names with a slash or a tilde', { 'a/b': 1, 'c~': 1 }, {}, ['/a~1b', '/c~0']],
])('of %s', (_title, first, second, pointers) => {
  expect(differences(first, second)).toEqual(pointers);
  expect(differences(second, first)).toEqual(pointers);
});
