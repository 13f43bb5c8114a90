import { styleText } from 'node:util';
import { createContract, formatCoverage, type Target } from '@b2b-invoices/contract';

/**
 * Runs the contract tests on a target and writes the failures, the totals and the coverage.
 * @returns whether every test passed and nothing was left uncovered
 */
export async function holdToContract(target: Target, write: (line: string) => void): Promise<boolean> {
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
  write(`  ${mark} ${passed} tests passed, ${failed} failed${omitted}\n`);
  const coverage = contract.coverage();
  write(formatCoverage(coverage));
  return failed === 0 && coverage.every(({ missing }) => missing.length === 0);
}
