import { styleText } from 'node:util';
import { createContract, formatCoverage, type Target } from '@b2b-invoices/contract';

export interface HoldOptions {
  /** Whether every status must be seen, which only a target that prefers can show. */
  everything: boolean;
  write: (line: string) => void;
}

/**
 * Runs the contract tests on a target and writes the failures, the totals and the coverage.
 * @returns whether every test passed and nothing that must be exercised was left out
 */
export async function holdToContract(target: Target, { everything, write }: HoldOptions): Promise<boolean> {
  const contract = createContract(target);
  let failed = 0;
  for (const { name, run } of contract.tests) {
    try {
      await run();
    } catch (error) {
      failed += 1;
      write(
        `  ${styleText('red', '✗')} ${name}\n      ${(error as Error).message.replaceAll('\n', '\n      ')}`,
      );
    }
  }
  const passed = contract.tests.length - failed;
  const mark = failed === 0 ? styleText('green', '✓') : styleText('red', '✗');
  const omitted = contract.omitted.length > 0 ? `, ${contract.omitted.length} that it cannot be held to` : '';
  write(`  ${mark} ${passed} tests passed, ${failed} failed${omitted}`);
  const rows = contract
    .coverage()
    .filter(({ kind }) => everything || kind === 'operations' || kind === 'parameters');
  write(formatCoverage(rows));
  return failed === 0 && rows.every(({ missing }) => missing.length === 0);
}
