import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a script of this folder in a process of its own. Its errors go to this process's stderr. */
export function startScript(name: string, args: readonly (string | number)[]): ChildProcess {
  const path = fileURLToPath(new URL(name, import.meta.url));
  return spawn(process.execPath, [path, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What a script wrote and how it ended. */
export async function finishScript(child: ChildProcess): Promise<{ output: string; code: number | null }> {
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  return { output, code };
}
