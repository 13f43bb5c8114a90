import type { GateReport } from '../../packages/semver-gate/src/report/gate-report.ts';
import { RehearsalError } from './rehearsal-error.ts';
import { type ProgramOptions, runProgram } from './run-program.ts';

/**
 * Asks the gate whether the pending changesets of a copy of the workspace agree with what has changed since what the registry has.
 * @throws RehearsalError when it cannot judge, or compares with anything but the registry
 */
export async function askGate(copy: string, options: Omit<ProgramOptions, 'cwd'>): Promise<GateReport> {
  const args = ['packages/semver-gate/src/command/bin.ts', '--baseline', 'registry', '--format', 'json'];
  const { code, stdout, stderr } = await runProgram(process.execPath, args, {
    ...options,
    cwd: copy,
    deadline: 300,
  });
  if (code !== 0 && code !== 1)
    throw new RehearsalError(`The gate ended with exit code ${code}: it could not judge.`, stdout + stderr);
  const report = JSON.parse(stdout) as GateReport;
  if (report.baseline.source !== 'registry')
    throw new RehearsalError(
      `The gate did not compare with what was published to Verdaccio a moment ago. It says: ${report.baseline.says}`,
    );
  if (report.agrees !== (code === 0))
    throw new RehearsalError(`The gate ended with ${code} and says agrees: ${report.agrees}. One is wrong.`);
  return report;
}

/** What of a report refuses, a line each. */
export function problemLines({ problems }: GateReport): string {
  return problems.map(({ kind, says }) => `${kind}: ${says}`).join('\n');
}
