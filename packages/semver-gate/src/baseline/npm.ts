import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

/** What npm answered. */
export interface NpmAnswer {
  stdout: string;
  /** Undefined where npm did what was asked; otherwise its code, such as E404, or why it could not be run. */
  code: string | undefined;
}

/** npm, in a folder whose settings hold. */
export interface Npm {
  run(args: readonly string[], milliseconds: number): Promise<NpmAnswer>;
}

interface Failure {
  stdout?: string;
  killed?: boolean;
  code?: string | number;
}

/** The code that npm writes with `--json`, or that of the call itself. */
function codeOf({ stdout = '', killed, code }: Failure, milliseconds: number): string {
  if (killed) return `no answer within ${milliseconds / 1000} seconds`;
  const written = /"code":\s*"(\w+)"/.exec(stdout)?.[1];
  return written ?? (code === 'ENOENT' ? 'npm is not installed' : String(code));
}

const execute = promisify(execFile);

/** npm as a child process: whatever registry, proxy and credentials it is configured for are its own affair. */
export function createNpm(folder: string, environment: NodeJS.ProcessEnv = process.env): Npm {
  return {
    async run(args, milliseconds) {
      try {
        const { stdout } = await execute(
          'npm',
          [...args, '--fetch-retries=0', '--no-update-notifier', '--loglevel=error'],
          {
            cwd: folder,
            env: environment,
            timeout: milliseconds,
            maxBuffer: 1 << 26,
            // npm is a script there, which only a shell can start.
            shell: process.platform === 'win32',
          },
        );
        return { stdout, code: undefined };
      } catch (error) {
        const failure = error as Failure;
        return { stdout: failure.stdout ?? '', code: codeOf(failure, milliseconds) };
      }
    },
  };
}

/** Thrown where npm could not do what was asked; the message is its code, such as ENOTFOUND. */
export class NpmFailure extends Error {
  override readonly name = 'NpmFailure';
}
