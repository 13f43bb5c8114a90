import { expect, test } from 'vitest';
import { complainedFiles, complainedLines, markedLines } from './compiler-lines.ts';

const output = [
  "before.ts(6,45): error TS2339: Property 'channelName' does not exist on type '{",
  '  before.ts(1,1): in a type }',
  "before.ts(6,60): error TS2339: Property 'channelName' does not exist.",
  'before.ts(9,1): error TS1005: ; expected.',
  'node_modules/a/b.d.ts(3,1): error TS1005: ; expected.',
].join('\n');

test('the lines of one file are read from what a compiler says, each once', () => {
  expect(complainedLines(output, 'before.ts')).toEqual([6, 9]);
});

test('a complaint about another file does not go unseen', () => {
  expect(complainedFiles(output)).toEqual(['before.ts', 'node_modules/a/b.d.ts']);
});

test('the marked lines of a program are counted from 1', () => {
  expect(markedLines('a\nb // breaks\nc // breaks here\nd // breakfast\n', /\/\/ breaks\b/)).toEqual([2, 3]);
});
