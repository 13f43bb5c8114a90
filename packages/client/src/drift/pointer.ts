/** Names of fields and indexes of rows, from the body down. */
export type Path = readonly (string | number)[];

const longestName = 100;

// A name comes from the wire: it may be of any length, and move the cursor of a terminal.
function segment(step: string | number): string {
  const name = String(step);
  return (name.length > longestName ? `${name.slice(0, longestName)}…` : name)
    .replace(/[\p{C}\p{Z}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replaceAll('~', '~0')
    .replaceAll('/', '~1');
}

/**
 * The JSON pointer of a path. A name is cut off after 100 characters, and shows blanks, control characters and others
 * without a shape as `\u{…}`.
 */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${segment(step)}`).join('');
}
