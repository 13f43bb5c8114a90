import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { controlSecret, credentials } from '../suite.ts';

const command = fileURLToPath(new URL('command/bin.ts', import.meta.resolve('@b2b-invoices/contract')));

/** What of the report of a run says how fast it was. */
export interface CommandRun {
  requests: number;
  milliseconds: number;
  findings: readonly unknown[];
}

/**
 * Runs the command on a sandbox as a user does, in a process that has run nothing before.
 * @throws Error when it writes no report
 */
export async function runCommand(url: string, flags: readonly string[]): Promise<CommandRun> {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-speed-'));
  try {
    const report = join(folder, 'report.json');
    const args = [command, '--profile', 'sandbox', '--url', url, '--report', `json=${report}`, ...flags];
    const { storeHash, token } = credentials;
    const env = {
      ...process.env,
      B2B_STORE_HASH: storeHash,
      B2B_TOKEN: token,
      B2B_SANDBOX_SECRET: controlSecret,
    };
    await once(spawn(process.execPath, args, { env, stdio: 'ignore' }), 'exit');
    return JSON.parse(await readFile(report, 'utf8')) as CommandRun;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
