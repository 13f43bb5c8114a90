import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { callApi } from '../run/call-api.ts';
import type { Findings } from '../run/findings.ts';
import { startSandbox } from '../run/sandbox-process.ts';
import {
  type Acknowledged,
  checkAllThere,
  checkAnswers,
  checkComesBack,
  createInvoice,
} from './read-invoices.ts';
import { type ScenarioResult, store } from './scenario.ts';

/** Another program holds the lock for writing: reads go on, writes get 503, and all is well when the lock is gone. */
export async function lockFile(findings: Findings): Promise<ScenarioResult> {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-locked-'));
  const data = join(folder, 'sandbox.sqlite');
  const acknowledged: Acknowledged = new Map();
  const sandbox = await startSandbox({ data, stores: [store] });
  const access = { url: sandbox.url, store };
  try {
    checkAnswers(await createInvoice(access, acknowledged, 'BEFORE'), findings, 'before the lock');
    const other = new DatabaseSync(data);
    other.exec('BEGIN IMMEDIATE');
    const waiting = Array.from({ length: 10 }, (_, index) =>
      createInvoice(access, acknowledged, `L-${index}`),
    );
    checkAnswers(await callApi(access, 'GET', '/invoices'), findings, 'for a read beside the lock');
    for (const reply of await Promise.all(waiting)) checkComesBack(reply, findings, 'beside the lock');
    other.exec('ROLLBACK');
    other.close();
    checkAnswers(await createInvoice(access, acknowledged, 'AFTER'), findings, 'after the lock');
    await checkAllThere(access, acknowledged, findings, 'after the lock');
    return {
      did: `lock held until ${waiting.length} creates were answered 503`,
      acknowledged: acknowledged.size,
    };
  } finally {
    await sandbox.kill();
    rmSync(folder, { recursive: true });
  }
}
