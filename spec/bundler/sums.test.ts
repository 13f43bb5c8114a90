import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { specFolder } from './bundle.ts';
import { sumsFile, writeSums } from './sums.ts';

const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-sums-'));
  for (const part of ['generated', 'releases'])
    await cp(join(specFolder, part), join(folder, part), { recursive: true });
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'openapi.dereferenced.json'), '{}\n');
  await writeFile(join(folder, 'dist', 'index.js'), '');
  await writeSums(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What a user runs in the folder of the package; `shasum` has the name that macOS gives it. */
async function check(): Promise<string> {
  const { stdout } = await run('sha256sum', ['-c', sumsFile], { cwd: folder }).catch((error) => {
    if (error.code === 'ENOENT') return run('shasum', ['-a', '256', '-c', sumsFile], { cwd: folder });
    throw error;
  });
  return stdout;
}

test('the sums of documents, schemas and releases hold, and are checked from the folder of the package', async () => {
  const lines = (await check()).trim().split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'dist/openapi.dereferenced.json: OK',
      'generated/openapi.json: OK',
      'generated/openapi.yaml: OK',
      'generated/schemas/invoice-create.json: OK',
      'releases/0.1.0.json: OK',
    ]),
  );
  expect(lines.filter((line) => !line.endsWith(': OK') || line.includes('index.js'))).toEqual([]);
});

test('a file that was changed since is named', async () => {
  await appendFile(join(folder, 'generated', 'openapi.yaml'), '\n');
  await expect(check()).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('generated/openapi.yaml: FAILED'),
  });
});
