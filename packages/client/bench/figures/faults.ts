import process from 'node:process';
import { matrix } from '../../faults/matrix.ts';
import { runCase } from '../../faults/run-case.ts';
import { startSandbox } from '../../fixtures/start-sandbox.ts';
import type { ConsumerProject } from '../../package-tests/install-packages.ts';
import type { Figure } from '../figure.ts';
import { importBuilt } from '../import-built.ts';

export const name = 'faults';

export async function measure(project: ConsumerProject): Promise<readonly Figure[]> {
  const client = await importBuilt(project);
  const sandbox = await startSandbox();
  let passed = 0;
  let shown = 0;
  let secrets = 0;
  try {
    for (const fault of matrix) {
      try {
        const report = await runCase(fault, client, sandbox);
        shown += report.shown;
        secrets += report.secrets;
        passed += 1;
      } catch (error) {
        process.stderr.write(`${fault.title}: ${error}\n`);
      }
    }
  } finally {
    await sandbox.stop();
  }
  const { length } = matrix;
  return [
    {
      what: 'faults that end as they should, over HTTP against the sandbox',
      measured: `${passed} of ${length}`,
      reach: 'all, at least 30',
      isReached: passed === length && length >= 30,
      beside: '',
    },
    {
      what: 'clients, results, errors and events of these faults that show the token in any spelling',
      measured: `${secrets} of ${shown}`,
      reach: '0',
      isReached: secrets === 0 && passed === length,
      beside: '',
    },
  ];
}
