import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server that answers one page to everything, in a process of its own. */
export interface PageServer {
  baseUrl: string;
  stop(): Promise<void>;
}

/** Starts `page-server.ts` with a body. */
export async function startPageServer(body: string): Promise<PageServer> {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-page-'));
  const file = join(folder, 'page.json');
  await writeFile(file, body);
  const program = fileURLToPath(new URL('page-server.ts', import.meta.url));
  const child = spawn(process.execPath, [program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(() => 'ended');
  const said = await Promise.race([once(child.stdout, 'data').then(String), ended]);
  await rm(folder, { recursive: true });
  const [baseUrl] = /http:\S+/.exec(said) ?? [];
  if (!baseUrl) throw new Error('The server of the pages ended before it was ready.');
  return {
    baseUrl,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
