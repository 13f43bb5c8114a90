import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The compilers that consumers may use, from the oldest on, each with its program. */
export const compilers: ReadonlyMap<string, string> = new Map([
  ['TypeScript 5.4', path('../node_modules/typescript-5.4/bin/tsc')],
  ['TypeScript 5.9', path('../node_modules/typescript-5.9/bin/tsc')],
  ['TypeScript 7', path('../../../node_modules/typescript/bin/tsc')],
]);

/** What a compiler prints when it is run in a folder, also when it finds errors. */
export function runCompiler(compiler: string, folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, ...args], { cwd: folder }, (_error, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}
