import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Bump } from '../../bump.ts';

/** A change as `redocly diff --format json` writes it, as far as it is read here. */
export interface RedoclyChange {
  kind: 'added' | 'removed' | 'modified';
  impact: Exclude<Bump, 'none'>;
  property?: string;
  verdicts: { ruleId: string; impact: Exclude<Bump, 'none'>; message: string }[];
  base?: { pointer: string };
  revision?: { pointer: string };
}

const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');

/** Nothing leaves the machine: no figures about its use, no question for a newer version. */
const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** Its rules for differences are off unless a configuration extends them. */
const config = 'extends: [diff-recommended]\ntelemetry: off\n';

/** Milliseconds after which it is stopped; it takes one or two seconds. */
const longest = 300_000;

function finished(folder: string): Promise<string> {
  const command = [
    'diff',
    'before.json',
    'after.json',
    '--config',
    'redocly.yaml',
    '--format',
    'json',
    '--output',
    'difference.json',
    '--fail-on',
    'none',
  ];
  const child = spawn(process.execPath, [cli, ...command], {
    cwd: folder,
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: longest,
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}

/**
 * What `redocly diff` says of two documents, in a child process and without a network.
 * @throws Error with what it printed, when it could not compare them
 */
export async function runRedocly(before: unknown, after: unknown): Promise<RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-diff-'));
  try {
    await Promise.all([
      writeFile(join(folder, 'before.json'), JSON.stringify(before)),
      writeFile(join(folder, 'after.json'), JSON.stringify(after)),
      writeFile(join(folder, 'redocly.yaml'), config),
    ]);
    const said = await finished(folder);
    const text = await readFile(join(folder, 'difference.json'), 'utf8').catch(() => undefined);
    if (text === undefined)
      throw new Error(`redocly diff could not compare the two documents. It says: ${said.trim()}`);
    const { changes }: { changes: RedoclyChange[] } = JSON.parse(text);
    return changes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
