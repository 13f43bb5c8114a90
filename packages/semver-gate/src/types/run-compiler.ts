import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const compiler = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc');

/**
 * What TypeScript prints about a project in a folder, with paths from there; the empty text where it finds nothing.
 *
 * @param project the project's settings
 */
export function runCompiler(
  folder: string,
  args: readonly string[] = [],
  project = 'tsconfig.json',
): Promise<string> {
  return new Promise((resolve, reject) => {
    const all = [compiler, '-p', project, '--pretty', 'false', ...args];
    execFile(process.execPath, all, { cwd: folder, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const hasRun = !error || (typeof error.code === 'number' && stdout !== '');
      if (hasRun) resolve(stdout);
      else reject(new Error(`TypeScript did not run: ${stderr.trim() || error.message}`, { cause: error }));
    });
  });
}
