import { gt, prerelease, valid } from 'semver';
import { type Npm, NpmFailure } from './npm.ts';

/** The newest of several versions that is not a prerelease, since a snapshot is no release; undefined where there is none. */
function newestOf(versions: readonly string[]): string | undefined {
  const released = versions.filter((version) => valid(version) && !prerelease(version));
  return released.reduce<string | undefined>(
    (newest, version) => (newest === undefined || gt(version, newest) ? version : newest),
    undefined,
  );
}

/**
 * The last published version of a package; undefined where none has been published.
 * @throws NpmFailure where the registry cannot be asked
 */
export async function publishedVersion(npm: Npm, name: string): Promise<string | undefined> {
  const answer = await npm.run(['view', name, 'versions', '--json'], 15_000);
  if (answer.code === 'E404') return undefined;
  if (answer.code !== undefined) throw new NpmFailure(answer.code);
  const versions: unknown = JSON.parse(answer.stdout || '[]');
  return newestOf([versions].flat().map(String));
}
