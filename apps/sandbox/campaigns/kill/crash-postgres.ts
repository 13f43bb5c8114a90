import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';
import { waitUntil } from '../run/wait-until.ts';

/** The process id of the server, as it wrote it into its own folder. */
async function postmasterOf(url: string): Promise<number> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql`SELECT pg_read_file('postmaster.pid') AS text`;
    return Number.parseInt(String(row?.['text']), 10);
  } finally {
    await sql.end();
  }
}

/** The processes that a process started, by Linux's `/proc`; none on other systems. */
function childrenOf(parent: number): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) === parent;
      } catch {
        return false;
      }
    });
}

/** Whether it still runs; one that has ended and waits for its parent to notice does not. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/**
 * Prepares the end of a PostgreSQL server without a farewell and without a checkpoint: `SIGQUIT` is its own immediate
 * shutdown, `SIGKILL` goes to it and all that it started.
 * @returns a function that ends it and resolves when all its processes are gone
 */
export async function preparePostgresCrash(
  url: string,
  signal: 'SIGQUIT' | 'SIGKILL',
): Promise<() => Promise<void>> {
  const postmaster = await postmasterOf(url);
  return async () => {
    const children = childrenOf(postmaster);
    process.kill(postmaster, signal);
    if (signal === 'SIGKILL') for (const pid of children) killNow(pid);
    const all = [postmaster, ...children];
    await waitUntil('PostgreSQL has ended', 20_000, () => !all.some(runs));
  };
}
