import { execFile } from 'node:child_process';
import process from 'node:process';
import { contractCommand } from './contract-command.ts';
import { driftAnswers } from './sandbox-faults.ts';
import { startApp } from './start-app.ts';

const secret = 'sandbox-of-the-readme';
const store = { B2B_STORE_HASH: 'readme-store', B2B_TOKEN: 'token-of-the-readme' };

/** What the command prints of the first finding, where the sandbox writes an open balance as a number. */
export async function readmeFinding(): Promise<string> {
  const opened = `${store.B2B_STORE_HASH}:${store.B2B_TOKEN}`;
  const flags = ['--rate-limit', 'off', '--control', secret, '--store', opened];
  await using sandbox = await startApp('sandbox', flags);
  const fault = { operationId: 'getInvoice', pointer: '/data/openBalance/value', to: 'number' };
  await driftAnswers(sandbox.url, secret, { ...fault, storeHash: store.B2B_STORE_HASH });
  const line = ['--profile', 'sandbox', '--url', sandbox.url, '--phase', 'client', '--seed', '1', '--quick'];
  const env = { ...process.env, ...store, NO_COLOR: '1' };
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, [contractCommand, ...line], { env }, (_, stdout) => resolve(stdout));
  });
  const [finding = ''] = /^1\) .*?(?=\n\n(?:2\)|Not run))/ms.exec(printed) ?? [];
  return finding.replaceAll(new URL(sandbox.url).port, '4020');
}
