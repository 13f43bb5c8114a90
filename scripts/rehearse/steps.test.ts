import { expect, test } from 'vitest';
import { Steps } from './steps.ts';

test('each step is a line with its time and what it found out, and a failed one is marked', async () => {
  const lines: string[] = [];
  const steps = new Steps((line) => lines.push(line));
  await steps.do(
    'pack',
    async () => 3,
    (count) => `${count} files`,
  );
  await expect(steps.do('publish', () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  const stopped = steps.do('check', async () => AbortSignal.abort().throwIfAborted());
  await expect(stopped).rejects.toThrow();
  expect(lines).toEqual([
    expect.stringMatching(/^ +\d+\.\d s {2}✓ pack: 3 files$/),
    expect.stringMatching(/^ +\d+\.\d s {2}✗ publish$/),
    expect.stringMatching(/– check: stopped$/),
  ]);
  expect(steps.summary()).toMatch(/^1 step in \d+\.\d s\.$/);
});
