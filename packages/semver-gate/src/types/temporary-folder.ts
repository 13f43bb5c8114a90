import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const signals = ['SIGINT', 'SIGTERM'] as const;
const folders = new Set<string>();

/** Removes what an interrupted process would leave, then lets the signal end it. */
function end(signal: NodeJS.Signals): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  stopWatching();
  process.kill(process.pid, signal);
}

function stopWatching(): void {
  for (const signal of signals) process.off(signal, end);
}

/** Gives a new empty folder to `use`, and removes it with all that is in it, whatever comes of that, also an interruption. */
export async function inTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'b2b-invoices-semver-')));
  if (folders.size === 0) for (const signal of signals) process.on(signal, end);
  folders.add(folder);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    folders.delete(folder);
    if (folders.size === 0) stopWatching();
  }
}
