import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A package for the registry: its versions, each with its files. */
export type PublishedPackages = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** A registry on loopback that has a few packages, and nothing from elsewhere. */
export interface LoopbackRegistry extends AsyncDisposable {
  url: string;
  /** The paths that were asked for. */
  asked: string[];
}

async function pack(folder: string, name: string, version: string, files: Readonly<Record<string, string>>) {
  const manifest = JSON.stringify({ name, version });
  for (const [file, text] of Object.entries({ 'package.json': manifest, ...files })) {
    await mkdir(dirname(join(folder, 'package', file)), { recursive: true });
    await writeFile(join(folder, 'package', file), text);
  }
  execFileSync('tar', ['-czf', 'package.tgz', 'package'], { cwd: folder });
  return await readFile(join(folder, 'package.tgz'));
}

async function packAll(packages: PublishedPackages): Promise<Map<string, Buffer>> {
  const tarballs = new Map<string, Buffer>();
  for (const [name, versions] of Object.entries(packages))
    for (const [version, files] of Object.entries(versions)) {
      const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-pack-'));
      tarballs.set(`/${name}/-/${version}.tgz`, await pack(folder, name, version, files));
      await rm(folder, { recursive: true, force: true });
    }
  return tarballs;
}

/** What a registry says of a package. */
function packument(name: string, url: string, tarballs: ReadonlyMap<string, Buffer>): string {
  const versions = [...tarballs]
    .filter(([path]) => path.startsWith(`/${name}/-/`))
    .map(([path, tarball]) => {
      const version = path.slice(`/${name}/-/`.length, -'.tgz'.length);
      const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
      return [version, { name, version, dist: { tarball: url + path, integrity } }] as const;
    });
  const latest = versions.at(-1)?.[0];
  return JSON.stringify({ name, 'dist-tags': { latest }, versions: Object.fromEntries(versions) });
}

/** Starts a registry on loopback, for tests. */
export async function loopbackRegistry(packages: PublishedPackages): Promise<LoopbackRegistry> {
  const tarballs = await packAll(packages);
  const asked: string[] = [];
  const server = createServer(({ url: path = '/', headers }, response) => {
    const wanted = decodeURIComponent(path);
    asked.push(wanted);
    const name = wanted.slice(1);
    const body =
      tarballs.get(wanted) ??
      (name in packages ? packument(name, `http://${headers.host}`, tarballs) : undefined);
    response.writeHead(body === undefined ? 404 : 200).end(body ?? '{"error":"not found"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
