import process from 'node:process';
import { type PhaseName, runContract, type Target, writeReports } from '@b2b-invoices/contract';

/** How much of a default run is enough to see how it goes. */
const effort = 0.1;
const seed = 1;
/** The phases that show most for their time. */
const phases: readonly PhaseName[] = ['examples', 'protocol', 'model', 'relations'];

/**
 * Holds a target to a part of the contract and writes a line for each phase, the findings and the coverage.
 * @returns whether nothing was found
 */
export async function holdToContract(target: Target, write: (line: string) => void): Promise<boolean> {
  const report = await runContract(target, { seed, phases, effort });
  const { isTTY, columns = 100 } = process.stdout;
  const console = {
    write: (text: string) => write(text.trimEnd().replaceAll(/^(?=.)/gm, '  ')),
    isTTY,
    columns: columns - 2,
  };
  const { document } = await writeReports(report, { console, brief: true });
  return document.passed;
}
