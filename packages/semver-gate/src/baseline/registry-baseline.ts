import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releasedPackages } from '../changesets/released-packages.ts';
import type { Baseline } from './baseline.ts';
import { folderBaseline } from './folder-baseline.ts';
import { createNpm, NpmFailure } from './npm.ts';
import { publishedVersion } from './published-version.ts';

/**
 * Installs the last published version of the specification, the types and the client from the registry that npm is configured
 * for, as a consumer would, into an empty folder; their scripts are not run.
 * @returns undefined where no version has been published
 * @throws NpmFailure where the registry does not answer, or has the packages only in part
 */
export async function registryBaseline(
  root: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<Baseline | undefined> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await cp(join(root, '.npmrc'), join(folder, '.npmrc')).catch(() => undefined);
  const npm = createNpm(folder, environment);
  const [{ name }] = releasedPackages;
  const version = await publishedVersion(npm, name);
  if (version === undefined) return undefined;
  const wanted = releasedPackages.map((each) => `${each.name}@${version}`);
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--json'];
  const { code } = await npm.run(['install', ...wanted, ...flags], 60_000);
  if (code !== undefined) throw new NpmFailure(code);
  const says = `The baseline is the last published version, ${version}.`;
  return { ...(await folderBaseline(folder)), source: 'registry', says };
}
