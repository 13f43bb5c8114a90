import { ReleaseError } from './release-error.ts';

/**
 * What a changelog of changesets says of a version, without its heading.
 * @throws ReleaseError where it says nothing
 */
export function releaseNotes(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.split('\n', 1)[0]?.trim() === version);
  const notes = section?.slice(section.indexOf('\n')).trim();
  if (!notes)
    throw new ReleaseError(
      `The changelog has no words for ${version}. Versions are made from changesets: npx pnpm version-packages`,
    );
  return `${notes}\n`;
}
