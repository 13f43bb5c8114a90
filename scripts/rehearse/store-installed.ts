import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { InstalledPackage } from './dependency-closure.ts';
import { inParallel } from './in-parallel.ts';
import { RehearsalError } from './rehearsal-error.ts';

/** Milliseconds; the largest takes about two seconds. */
const packedWithin = 120_000;

/**
 * Lays packages of others, as they are installed here, into the storage of a Verdaccio that is not started yet, so that they can
 * be installed from it without a network. Sent by the registry's own request, the fonts alone (225 MB) would take longer than
 * everything else that is rehearsed.
 * @param packages sorted, so that the last version of a name is its newest, which becomes `latest`
 * @param storage the folder that its configuration names
 */
export async function storeInstalled(
  packages: readonly InstalledPackage[],
  storage: string,
  signal: AbortSignal,
): Promise<void> {
  const byName = new Map<string, InstalledPackage[]>();
  for (const each of packages)
    byName.set(each.manifest.name, [...(byName.get(each.manifest.name) ?? []), each]);
  await inParallel([...byName], async ([name, versions]) => {
    const folder = join(storage, name);
    await mkdir(folder, { recursive: true });
    const stored = [];
    for (const each of versions) stored.push(await storeVersion(each, folder, signal));
    const now = new Date().toISOString();
    const document = {
      name,
      _id: name,
      _rev: '1',
      _uplinks: {},
      _distfiles: {},
      _attachments: Object.fromEntries(stored.map(({ file }) => [file, {}])),
      'dist-tags': { latest: stored.at(-1)?.version },
      time: Object.fromEntries(
        ['created', 'modified', ...stored.map(({ version }) => version)].map((key) => [key, now]),
      ),
      versions: Object.fromEntries(stored.map(({ version, published }) => [version, published])),
    };
    await writeFile(join(folder, 'package.json'), JSON.stringify(document));
  });
}

async function storeVersion({ folder, manifest }: InstalledPackage, into: string, signal: AbortSignal) {
  const { name, version } = manifest;
  const file = `${basename(name)}-${version}.tgz`;
  const path = join(into, file);
  await pack(folder, path, signal);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash, { signal });
  // Verdaccio puts the address that it was asked at into `tarball`.
  const dist = {
    integrity: `sha512-${hash.digest('base64')}`,
    tarball: `http://127.0.0.1/${name}/-/${file}`,
  };
  return { file, version, published: { ...manifest, _id: `${name}@${version}`, dist } };
}

/** Package managers look below the first folder of a tarball, whatever its name. */
async function pack(folder: string, tarball: string, interruption: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([interruption, AbortSignal.timeout(packedWithin)]);
  const args = ['-cf', '-', '--exclude=node_modules', '-C', dirname(folder), basename(folder)];
  const tar = spawn('tar', args, { stdio: ['ignore', 'pipe', 'inherit'], signal });
  const ended = once(tar, 'exit');
  // Speed before size: it goes over loopback twice.
  const [[code]] = await Promise.all([
    ended,
    pipeline(tar.stdout, createGzip({ level: 0 }), createWriteStream(tarball), { signal }),
  ]);
  if (code !== 0) throw new RehearsalError(`tar could not pack ${folder}. Its words stand above.`);
}
