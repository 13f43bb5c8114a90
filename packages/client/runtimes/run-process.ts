import { execFile } from 'node:child_process';
import type { SmokeReport, SmokeTarget } from './smoke-check.ts';

/** A program that runs a script, such as Node. */
export interface Program {
  file: string;
  /** What stands before the script. */
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** In milliseconds. The program has to end by itself: a timer or a connection that the client left would hold it. */
const endsWithin = 25_000;

/**
 * Runs the bundled suite in a process of its own, whose home is `folder`, and gives its report. A program that does not end
 * is a check that failed. Rejects with what the program wrote if it gives no report.
 */
export function runProcess(
  { file, args = [], env = {} }: Program,
  script: string,
  target: SmokeTarget,
  folder: string,
): Promise<SmokeReport> {
  const options = {
    env: { ...env, HOME: folder, NO_COLOR: '1', SMOKE_TARGET: JSON.stringify(target) },
    timeout: endsWithin,
    killSignal: 'SIGKILL' as const,
  };
  return new Promise((resolve, reject) => {
    execFile(file, [...args, script], options, (error, stdout, stderr) => {
      const isComplete = stdout.endsWith('\n');
      if (isComplete && error?.killed) resolve(unended(JSON.parse(stdout)));
      else if (error) reject(new Error(`${error.message}\n${stdout}\n${stderr}`));
      else resolve(JSON.parse(stdout));
    });
  });
}

function unended(report: SmokeReport): SmokeReport {
  const detail = `something held it for ${endsWithin} ms`;
  const unended = { name: 'the program ends', ok: false, detail, milliseconds: endsWithin };
  return { ...report, results: [...report.results, unended] };
}
