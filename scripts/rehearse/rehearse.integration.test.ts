import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

const program = fileURLToPath(new URL('rehearse.ts', import.meta.url));

// A second alone; more where everything is tested at once.
vi.setConfig({ testTimeout: 120_000 });

test('a rehearsal that is interrupted says so, and leaves no folder behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-interrupted-'));
  try {
    const env = { ...process.env, TMPDIR: folder };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = text(child.stderr);
    await once(child.stdout, 'data');
    expect(await readdir(folder)).toHaveLength(1);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(await said).toContain('The rehearsal was interrupted');
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
