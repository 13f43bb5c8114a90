import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Findings } from '../run/findings.ts';
import { DidNotStart, startSandbox } from '../run/sandbox-process.ts';
import { handOver } from './in-namespace.ts';
import { type Acknowledged, checkAllThere, createInvoice } from './read-invoices.ts';
import { type ScenarioResult, store } from './scenario.ts';

// Runs inside a namespace of its own: see in-namespace.ts. A read-only mount binds root too, which modes do not.

/** Mounts a file or folder over itself so that nobody can write it; gives a function that undoes it. */
function makeReadOnly(path: string): () => void {
  execFileSync('mount', ['--bind', path, path]);
  execFileSync('mount', ['-o', 'remount,bind,ro', path]);
  return () => execFileSync('umount', [path]);
}

/** The digest of every file of a folder. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted())
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** A start that must end with 1 and one sentence that names the file, and leave the folder as it was. */
async function mustRefuse(data: string, folder: string, findings: Findings, when: string): Promise<void> {
  const before = digestOf(folder);
  try {
    const sandbox = await startSandbox({ data, stores: [store] });
    findings.check(false, () => `A start ${when} succeeded`);
    await sandbox.kill();
  } catch (error) {
    if (!(error instanceof DidNotStart)) throw error;
    const clear = error.code === 1 && /^[^\n]*(written|writable|read-only)[^\n]*\n$/.test(error.said);
    findings.check(clear && error.said.includes(folder), () => `A start ${when} said: ${error.said}`);
  }
  findings.check(digestOf(folder) === before, () => `A start ${when} changed the folder`);
}

async function tryReadOnly(findings: Findings): Promise<ScenarioResult> {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-read-only-'));
  const data = join(folder, 'sandbox.sqlite');
  const acknowledged: Acknowledged = new Map();
  try {
    const first = await startSandbox({ data, stores: [store] });
    const access = { url: first.url, store };
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => createInvoice(access, acknowledged, `R-${index}`)),
    );
    // Killed, so that the log is not yet in the file.
    await first.kill();

    for (const [path, when] of [
      [data, 'on a read-only file'],
      [folder, 'in a read-only folder'],
    ] as const) {
      const undo = makeReadOnly(path);
      await mustRefuse(data, folder, findings, when);
      undo();
    }

    const last = await startSandbox({ data, stores: [store] });
    await checkAllThere({ url: last.url, store }, acknowledged, findings, 'after read-only mounts');
    await last.stop();
    return {
      did: 'file and folder mounted read-only, each start refused in a sentence',
      acknowledged: acknowledged.size,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await handOver(tryReadOnly);
