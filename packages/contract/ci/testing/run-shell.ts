import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** Ends a process and all that it left running. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it runs any more.
  }
}

/** Runs a script in a shell of its own and ends what it leaves in the background. */
export async function runShell(
  script: string,
  { shell = 'sh', cwd, env }: { shell?: string; cwd: string; env: Record<string, string> },
): Promise<{ code: number; log: string }> {
  const child = spawn(shell, ['-e', '-c', script], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  const closed = once(child, 'close');
  const [code] = (await once(child, 'exit')) as [number | null];
  endGroup(child);
  await closed;
  return { code: code ?? 1, log };
}
