import { expect, test } from 'vitest';
import { matchFiles } from './match-files.ts';

const own = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts', 'dist/errors/a.js'];
const list = ['dist/*.{js,d.ts}', 'dist/errors/*.js'];

test('a tarball that holds what the list says passes', () => {
  expect(matchFiles(own, list)).toEqual([]);
});

test.each(['.env', 'src/index.ts', 'dist/errors/deep/a.js', 'dist/index.js.map', 'dist/index.test.js'])(
  '%s is refused by its name',
  (file) => {
    expect(matchFiles([...own, file], list)).toEqual([`${file} is not on the list`]);
  },
);

test('a folder that is not there any more is missed', () => {
  expect(matchFiles(own.slice(0, -1), list)).toEqual(['dist/errors/*.js is on the list, and no file is it']);
});

test('the licence is missed without being on any list', () => {
  const files = own.filter((file) => file !== 'LICENSE');
  expect(matchFiles(files, list)).toEqual(['LICENSE is on the list, and no file is it']);
});
