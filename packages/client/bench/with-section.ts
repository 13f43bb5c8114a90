/**
 * The text with `lines` between `<!-- name: … -->` and `<!-- /name -->`, in the place of what stood there.
 * @throws Error when the text has no such place
 */
export function withSection(text: string, name: string, lines: readonly string[]): string {
  const start = text.indexOf(`<!-- ${name}: `);
  const inside = text.indexOf('-->', start) + '-->'.length;
  const end = text.indexOf(`<!-- /${name} -->`, inside);
  if (start < 0 || end < 0) {
    throw new Error(
      `The README has no place for ${name}. Write <!-- ${name}: … --> and <!-- /${name} --> into it.`,
    );
  }
  return `${text.slice(0, inside)}\n${lines.join('\n')}\n${text.slice(end)}`;
}
