import { spawn } from 'node:child_process';
import { RehearsalError } from './rehearsal-error.ts';

/** How a program is run. */
export interface ProgramOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Ends the program and all that it started. */
  signal: AbortSignal;
  /** Seconds until it is ended as hanging; 120 unless told otherwise. */
  deadline?: number;
}

/** What a program left. */
export interface ProgramResult {
  /** Its exit code. */
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a program to its end, whatever its exit code. It has a process group of its own, so that what it started ends with it.
 * @throws RehearsalError when it cannot be started, hangs, or ends by a signal
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  { cwd, env, signal, deadline = 120 }: ProgramOptions,
): Promise<ProgramResult> {
  signal.throwIfAborted();
  const ended = AbortSignal.any([signal, AbortSignal.timeout(deadline * 1000)]);
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => endGroup(child.pid);
  ended.addEventListener('abort', kill, { once: true });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  const call = `${[file, ...args].join(' ')} in ${cwd}`;
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', ({ message }) =>
        reject(new RehearsalError(`${call} cannot be started: ${message}. Is it installed?`)),
      );
      child.on('close', resolve);
    });
    signal.throwIfAborted();
    if (code !== null) return { code, ...output };
    const cause = ended.aborted ? `did not end within ${deadline} s` : `was ended by ${child.signalCode}`;
    throw new RehearsalError(`${call} ${cause}.`, output.stdout + output.stderr);
  } finally {
    ended.removeEventListener('abort', kill);
  }
}

/**
 * Runs a program that has to succeed, and gives its stdout.
 * @param advice what to do when it fails, as a sentence
 * @throws RehearsalError with what it wrote when its exit code is not 0
 */
export async function mustRun(
  file: string,
  args: readonly string[],
  options: ProgramOptions & { advice: string },
): Promise<string> {
  const { code, stdout, stderr } = await runProgram(file, args, options);
  if (code === 0) return stdout;
  throw new RehearsalError(
    `${[file, ...args].join(' ')} in ${options.cwd} ended with exit code ${code}. ${options.advice}`,
    `${stdout}\n${stderr}`,
  );
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
