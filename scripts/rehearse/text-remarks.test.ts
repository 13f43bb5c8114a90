import { expect, test } from 'vitest';
import { textRemarks } from './text-remarks.ts';

const places = ['/home/somebody', '/home/copy'];

test.each([
  ['a path', 'sourceRoot: "/home/somebody/work/a.ts"', 'names a folder of this machine: /home/somebody'],
  ['a key', '-----BEGIN OPENSSH PRIVATE KEY-----', 'holds a private key'],
  ['a token of npm', `npm_${'a1'.repeat(18)}`, 'holds a token of npm'],
  ['the line of an .npmrc', '//registry/:_authToken=x', 'holds a token of npm'],
  ['a token of GitHub', `ghp_${'a1'.repeat(18)}`, 'holds a token of GitHub'],
  ['an import of a source', "export { a } from './a.ts';", 'imports a source'],
])('%s in a script is told of', (_what, text, remark) => {
  expect(textRemarks('dist/a.js', text, places)).toEqual([`dist/a.js ${remark}`]);
});

test('a script and its declarations as the compiler writes them pass', () => {
  expect(textRemarks('dist/a.js', "export { a } from './b.js'; // see /home/somebodyelse", places)).toEqual(
    [],
  );
  expect(textRemarks('dist/a.d.ts', "export { a } from './b.ts';", places)).toEqual([]);
});
