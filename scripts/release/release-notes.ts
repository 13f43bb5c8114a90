/** What a changelog of changesets says of a version, without its heading; packages that share a version need not have changed. */
export function releaseNotes(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.split('\n', 1)[0]?.trim() === version);
  const notes = section?.slice(section.indexOf('\n')).trim();
  return `${notes || 'Nothing has changed but the version, which several packages share.'}\n`;
}
