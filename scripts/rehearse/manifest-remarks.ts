import type { Manifest } from './published-packages.ts';

/** What of the workspace is left in a package.json that is published, a sentence each. */
export function manifestRemarks(manifest: Manifest): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  const ranges = Object.entries({ ...dependencies, ...optionalDependencies, ...peerDependencies })
    .filter(([, range]) => /^(workspace|catalog|file|link):/.test(range))
    .map(([name, range]) => `package.json asks for ${name} by ${range}, which means nothing outside`);
  const paths = pathsIn({ exports: manifest.exports, bin: manifest.bin })
    .filter(([, path]) => /(^|\/)src\/|(?<!\.d)\.[cm]?ts$/.test(path))
    .map(([place, path]) => `package.json names ${path} in ${place}, which is a source`);
  return [...ranges, ...paths];
}

/** Every path below exports and bin, with where it stands. */
export function pathsIn(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => pathsIn(child, place ? `${place} ${key}` : key));
}
