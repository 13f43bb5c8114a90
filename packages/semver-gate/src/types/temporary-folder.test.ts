import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder } from './temporary-folder.ts';

test('a temporary folder is gone once it was used, also where that failed', async () => {
  const folders: string[] = [];
  const listeners = process.listenerCount('SIGTERM');
  const use = async (folder: string): Promise<void> => {
    folders.push(folder);
    await writeFile(join(folder, 'a.txt'), 'a');
    if (folders.length === 2) throw new Error('It failed.');
  };
  await inTemporaryFolder(use);
  await expect(inTemporaryFolder(use)).rejects.toThrow('It failed.');
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, false]);
  expect(process.listenerCount('SIGTERM')).toBe(listeners);
});

test.each(['SIGINT', 'SIGTERM'] as const)('a process that %s ends leaves no folder', async (signal) => {
  const program = `
    import { inTemporaryFolder } from ${JSON.stringify(import.meta.resolve('./temporary-folder.ts'))};
    await inTemporaryFolder((folder) => {
      console.log(folder);
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const [printed] = await once(child.stdout, 'data');
  const folder = String(printed).trim();
  expect(existsSync(folder)).toBe(true);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([null, signal]);
  expect(existsSync(folder)).toBe(false);
});
