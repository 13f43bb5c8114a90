import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-power-'));
afterAll(() => rmSync(folder, { recursive: true }));

const command = fileURLToPath(new URL('power.ts', import.meta.url));

async function power(...args: string[]): Promise<{ code: number; said: string; errors: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command, ...args]);
  const [said, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, said, errors };
}

test('what is measured is written as JSON', async () => {
  const json = join(folder, 'catalogue.json');
  const { code, said, errors } = await power(
    ...['--part', 'catalogue', '--only', 'amounts', '--sample', '2', '--phase', 'examples', '--json', json],
  );
  expect(code, errors).toBe(0);
  expect(said).toContain('| class | found |');
  const { catalogue } = JSON.parse(readFileSync(json, 'utf8')) as { catalogue: { name: string }[] };
  expect(catalogue).toHaveLength(2);
}, 60_000);

test('a flag that there is not is a sentence and the exit code 2', async () => {
  const { code, said, errors } = await power('--fast');
  expect([code, said]).toEqual([2, '']);
  expect(errors).toContain("Unknown option '--fast'");
});
