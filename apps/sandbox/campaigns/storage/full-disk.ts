import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callApi, messageOf } from '../run/call-api.ts';
import type { Findings } from '../run/findings.ts';
import { DidNotStart, startSandbox } from '../run/sandbox-process.ts';
import { waitUntil } from '../run/wait-until.ts';
import { handOver } from './in-namespace.ts';
import { type Acknowledged, checkAllThere, checkAnswers, createInvoice } from './read-invoices.ts';
import { type ScenarioResult, store } from './scenario.ts';

// Runs inside a namespace of its own: see in-namespace.ts.

const diskSize = '4m';
const fillerSize = 1_000_000;

/** Writes zeros until the disk has no byte left. */
function fill(path: string): void {
  for (const size of [1_000_000, 4096, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}

/** Writes invoices, several at once, until one is refused; gives how many were refused. */
async function writeUntilFull(url: string, acknowledged: Acknowledged, findings: Findings): Promise<number> {
  let refused = 0;
  const before = acknowledged.size;
  for (let count = 0; refused < 20 && count < 5000; count += 8) {
    const numbers = Array.from({ length: 8 }, (_, index) => `D-${before}-${count + index}`);
    const replies = await Promise.all(
      numbers.map((number) => createInvoice({ url, store }, acknowledged, number)),
    );
    for (const reply of replies) {
      if (reply?.status === 200) continue;
      refused += 1;
      const clear = (reply?.status ?? 0) >= 500 && /disk is full/.test(messageOf(reply));
      findings.check(clear, () => `On a full disk a create was answered ${messageOf(reply)}`);
    }
  }
  findings.check(refused > 0, () => 'The disk never became full');
  return refused;
}

/** A start on a full disk works, or says in one sentence that the disk is full. */
async function startWhenFull(data: string, acknowledged: Acknowledged, findings: Findings): Promise<void> {
  try {
    const sandbox = await startSandbox({ data, stores: [store] });
    await checkAllThere({ url: sandbox.url, store }, acknowledged, findings, 'after a start on a full disk');
    await sandbox.kill();
  } catch (error) {
    if (!(error instanceof DidNotStart)) throw error;
    const clear = error.code === 1 && /^[^\n]*disk is full[^\n]*\n$/.test(error.said);
    findings.check(clear, () => `A start on a full disk ended with ${error.code}: ${error.said}`);
  }
}

async function fillDisk(findings: Findings): Promise<ScenarioResult> {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-full-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', folder]);
  try {
    const data = join(folder, 'sandbox.sqlite');
    const filler = join(folder, 'filler');
    writeFileSync(filler, Buffer.alloc(fillerSize));
    const acknowledged: Acknowledged = new Map();

    const first = await startSandbox({ data, stores: [store] });
    const access = { url: first.url, store };
    const refused = await writeUntilFull(first.url, acknowledged, findings);
    checkAnswers(await callApi(access, 'GET', '/invoices'), findings, 'for a read on a full disk');
    await checkAllThere(access, acknowledged, findings, 'on a full disk');
    rmSync(filler);
    await waitUntil('a create works again after space was freed', 20_000, async () => {
      const reply = await createInvoice(access, acknowledged, `FREED-${acknowledged.size}`);
      return reply?.status === 200;
    });

    fill(filler);
    await first.kill();
    await startWhenFull(data, acknowledged, findings);
    rmSync(filler);
    const second = await startSandbox({ data, stores: [store] });
    const again = { url: second.url, store };
    await checkAllThere(again, acknowledged, findings, 'after a full disk and a kill');
    checkAnswers(
      await createInvoice(again, acknowledged, 'LAST'),
      findings,
      'for a create after a full disk',
    );
    await second.stop();
    return {
      did: `disk of ${diskSize} filled by writing, ${refused} creates refused, space freed, killed on a full disk`,
      acknowledged: acknowledged.size,
    };
  } finally {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  }
}

await handOver(fillDisk);
