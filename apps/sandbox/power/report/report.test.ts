import { expect, test } from 'vitest';
import { chosen } from '../part.ts';
import { isLikeText } from './equivalents.ts';
import { median, percent } from './figures.ts';
import { foundTable } from './found-table.ts';
import { code, table } from './markdown.ts';
import { createProgress } from './progress.ts';

test('a share is never rounded up to all', () => {
  expect(percent(1999, 2000)).toBe('99.9%');
  expect(percent(2000, 2000)).toBe('100%');
});

test('the median of an even count lies between its middles', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeUndefined();
});

test('a table counts what was found of each group and of all, and gives medians of what was found', () => {
  const tried = [
    { name: 'a', group: 'x', trial: { seen: 'finding' as const, requests: 10, milliseconds: 20 } },
    { name: 'b', group: 'x', trial: { requests: 900, milliseconds: 900 } },
    { name: 'c', group: 'y', trial: { seen: 'crash' as const, requests: 30, milliseconds: 40 } },
  ];
  expect(foundTable('group', tried, ({ group }) => group).slice(2)).toEqual([
    '| x | 1 | 2 | 50.0% | 10 | 20 |',
    '| y | 1 | 1 | 100% | 30 | 40 |',
    '| **all** | 2 | 3 | 66.6% | 20 | 30 |',
  ]);
});

test('a cell keeps its table whole', () => {
  expect(table(['a'], [['x | y\nz']]).at(-1)).toBe('| x \\| y z |');
  expect(code('`a`\n  b')).toBe('`` `a` b ``');
});

test('a pattern of equivalents takes what is not a star as it stands', () => {
  expect(isLikeText('/data/*/id', '/data/0/id')).toBe(true);
  expect(isLikeText('#/a.b', '#/axb')).toBe(false);
  expect(isLikeText('*', '')).toBe(true);
});

test('a sample is spread over all faults', () => {
  const names = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'];
  expect(chosen(names, { sample: 3, only: undefined })).toEqual(['a1', 'b1', 'c1']);
  expect(chosen(names, { sample: 9, only: 'b' })).toEqual(['b1', 'b2']);
});

test('progress is a line for each tenth where there is no terminal, and one line where there is', () => {
  const texts: string[] = [];
  const write = (text: string): number => texts.push(text);
  const lines = createProgress('x', { write });
  for (let done = 1; done <= 40; done += 1) lines.step(done, 40, '0 missed');
  expect(texts).toHaveLength(10);
  expect(texts[0]).toBe('x 4 of 40, 0 missed\n');
  texts.length = 0;
  createProgress('x', { isTTY: true, write }).step(1, 2);
  expect(texts).toEqual(['\r\u001b[Kx 1 of 2']);
});
