const heading = /^## /m;

/** Where the entry of a version begins and ends in a changelog; undefined where it has none. */
function rangeOf(changelog: string, version: string): [start: number, end: number] | undefined {
  const line = `## ${version}\n`;
  const start = changelog.startsWith(line) ? 0 : changelog.indexOf(`\n${line}`) + 1;
  if (start === 0 && !changelog.startsWith(line)) return undefined;
  const next = changelog.slice(start + line.length).search(heading);
  return [start, next < 0 ? changelog.length : start + line.length + next];
}

/** What a changelog says of a version, without its heading; undefined where it has no entry. */
export function entryOf(changelog: string, version: string): string | undefined {
  const range = rangeOf(changelog, version);
  return range && changelog.slice(range[0], range[1]).replace(/^.*\n/, '').trim();
}

/** The changelog with another entry for a version, the newest above the others, or without one where the text is undefined. */
export function withEntry(changelog: string, version: string, text: string | undefined): string {
  const entry = text === undefined ? '' : `## ${version}\n\n${text.trim()}\n\n`;
  const range = rangeOf(changelog, version);
  const first = changelog.search(heading);
  const [start, end] = range ?? (first < 0 ? [changelog.length, changelog.length] : [first, first]);
  const before = changelog.slice(0, start).trimEnd();
  return `${before}\n\n${entry}${changelog.slice(end)}`.trim().concat('\n');
}
