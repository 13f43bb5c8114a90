import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSums, writeSums } from './sums.ts';

let folder: string;
let sum: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-sums-'));
  await mkdir(join(folder, 'below'));
  await writeFile(join(folder, 'one.txt'), 'one');
  await writeFile(join(folder, 'below/two.txt'), 'two');
  sum = await writeSums(folder);
});
afterEach(() => rm(folder, { recursive: true }));

test('what is as it was packed is accepted, also by sha256sum', async () => {
  await checkSums(folder, sum);
  const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  expect(said).toBe('below/two.txt: OK\none.txt: OK\n');
});

test.each([
  ['changed', 'one.txt', () => writeFile(join(folder, 'one.txt'), 'eins')],
  ['added', 'below/three.txt', () => writeFile(join(folder, 'below/three.txt'), '')],
  ['removed', 'below/two.txt', () => rm(join(folder, 'below/two.txt'))],
])('a file that was %s is named', async (_, file, change) => {
  await change();
  await expect(checkSums(folder, sum)).rejects.toThrow(`${file} is not as it was packed`);
});

test('sums that were made to fit other files are refused', async () => {
  await writeFile(join(folder, 'one.txt'), 'eins');
  await writeSums(folder);
  await expect(checkSums(folder, sum)).rejects.toThrow('SHA256SUMS is not the one that was packed');
});
