import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../src/database/testing/start-postgres.ts';
import { preparePostgresCrash } from './crash-postgres.ts';

/** A database that a sandbox is killed over. */
export interface StorageUnderTest extends AsyncDisposable {
  name: 'SQLite file' | 'PostgreSQL';
  /** For `--data`. */
  data: string;
  /** Prepares the crash of the database itself; undefined where it is no program of its own. */
  prepareCrash: ((signal: 'SIGQUIT' | 'SIGKILL') => Promise<() => Promise<void>>) | undefined;
  /** Starts the database again after a crash. */
  resume(): Promise<void>;
}

/** A SQLite file in a folder of its own. */
export async function sqliteStorage(): Promise<StorageUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-kill-'));
  return {
    name: 'SQLite file',
    data: join(folder, 'sandbox.sqlite'),
    prepareCrash: undefined,
    resume: async () => {},
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A PostgreSQL server of this process. */
export async function postgresStorage(): Promise<StorageUnderTest> {
  const server = await startPostgres();
  return {
    name: 'PostgreSQL',
    data: server.url,
    prepareCrash: (signal) => preparePostgresCrash(server.url, signal),
    resume: () => server.resume(),
    [Symbol.asyncDispose]: () => server.stop(),
  };
}
