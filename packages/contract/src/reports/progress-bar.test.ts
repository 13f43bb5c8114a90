import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createProgressBar } from './progress-bar.ts';

const progress = { phase: 'model', done: 0.5, requests: 1234, findings: 1 } as const;

function terminal(isTTY: boolean, columns: number) {
  const texts: string[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY, columns });
  stream.on('data', (part: Buffer) => texts.push(String(part)));
  return { stream, shown: () => texts.join('') };
}

test('a terminal shows phase, share, requests and findings', () => {
  const { stream, shown } = terminal(true, 80);
  const bar = createProgressBar(stream);
  bar.update(progress);
  bar.stop();
  expect(stripVTControlCharacters(shown())).toContain(
    '████████████░░░░░░░░░░░░  50%  model  1,234 requests  1 finding',
  );
});

test('a narrow terminal gets no more than a line holds', () => {
  const { stream, shown } = terminal(true, 30);
  const bar = createProgressBar(stream);
  bar.update(progress);
  bar.stop();
  for (const line of stripVTControlCharacters(shown()).split(/[\r\n]/)) expect(line.length).toBeLessThan(30);
});

test('what is no terminal stays empty', () => {
  const { stream, shown } = terminal(false, 80);
  const bar = createProgressBar(stream);
  bar.update(progress);
  bar.stop();
  expect(shown()).toBe('');
});
