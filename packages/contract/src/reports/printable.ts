/**
 * A text that a terminal shows and does not obey: control characters, and those that turn a line around, are written as
 * escapes. Ends of lines stay.
 */
export const printable = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(
      /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu,
      (character) => {
        if (character === '\t') return '  ';
        const code = character.charCodeAt(0).toString(16);
        return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
      },
    );

/** A text in lines of at most so many characters, cut after spaces and commas where there are any. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let rest = [...line];
    while (rest.length > width) {
      const space = rest.slice(0, width + 1).lastIndexOf(' ');
      const comma = rest.slice(0, width).lastIndexOf(',') + 1;
      const end = Math.max(space, comma) > width / 3 ? Math.max(space, comma) : width;
      lines.push(rest.slice(0, end).join('').trimEnd());
      rest = rest.slice(rest[end] === ' ' ? end + 1 : end);
    }
    return [...lines, rest.join('')];
  });
}
