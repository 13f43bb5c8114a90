import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSums } from '../sums.ts';

/** A checkout of the scripts of a release and nothing else, with a folder of packed files. */
export interface ReleaseFolder extends AsyncDisposable {
  path: string;
  /** The sum of the sums of the packed files. */
  sums: string;
  /** Runs one of the scripts, which finds programs in `bin` first. */
  run(script: string, args: readonly string[]): { code: number | null; log: string };
}

const scripts = fileURLToPath(new URL('..', import.meta.url));

/** @param tag the dist-tag of the packed packages, which are `@b2b-invoices/spec` and `@b2b-invoices/client` 1.0.0 */
export async function releaseFolder(tag = 'latest'): Promise<ReleaseFolder> {
  const path = await mkdtemp(join(tmpdir(), 'b2b-invoices-release-'));
  cpSync(scripts, join(path, 'scripts/release'), { recursive: true });
  await writeFile(join(path, 'package.json'), '{ "type": "module" }');
  const packed = join(path, 'packed');
  for (const part of ['packages', 'notes', 'assets']) await mkdir(join(packed, part), { recursive: true });
  const plan = ['spec', 'client'].map((id) => {
    const tarball = { path: `packages/${id}.tgz` };
    const name = `@b2b-invoices/${id}`;
    return [{ kind: 'publish', name, version: '1.0.0', access: 'public', tag, tarball }];
  });
  await writeFile(join(packed, 'publish-plan.json'), JSON.stringify({ version: 1, plan }));
  for (const id of ['spec', 'client']) {
    await writeFile(join(packed, `packages/${id}.tgz`), `the tarball of ${id}`);
    await writeFile(join(packed, `notes/${id}.md`), `What is new in ${id}.\n`);
  }
  await writeFile(join(packed, 'assets/openapi.yaml'), 'openapi: 3.1.0\n');
  return {
    path,
    sums: await writeSums(packed),
    run(script, args) {
      const PATH = `${join(path, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [`scripts/release/${script}`, 'packed', ...args],
        { cwd: path, env: { ...process.env, PATH }, encoding: 'utf8' },
      );
      return { code: status, log: stdout + stderr };
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  };
}
