import { literally } from '../reports/mask-secrets.ts';

/** A part of a text in whose place a shell variable stands. */
export interface Variable {
  /** A regular expression. */
  pattern: string;
  name: string;
}

interface Piece {
  text: string;
  variable?: string;
}

/** The variable for a text wherever it is. */
export const variableFor = ({ value, name }: { value: string; name: string }): Variable => ({
  pattern: literally(value),
  name,
});

function piecesOf(text: string, variables: readonly Variable[]): Piece[] {
  if (variables.length === 0) return [{ text }];
  const pattern = new RegExp(variables.map((variable) => `(${variable.pattern})`).join('|'), 'g');
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const found = variables.find((_, index) => match[index + 1] !== undefined);
    if (!found) continue;
    pieces.push({ text: text.slice(end, match.index) }, { text: match[0], variable: found.name });
    end = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text !== '');
}

const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A text as one word of a POSIX shell, with variables in the place of what they hold. */
export function shellWord(text: string, variables: readonly Variable[] = []): string {
  const pieces = piecesOf(text, variables);
  if (pieces.every(({ variable }) => variable === undefined)) return single(text);
  const plain = pieces.every((piece) => piece.variable !== undefined || !/["$`\\!]/.test(piece.text));
  const inWord = ({ text: literal, variable }: Piece, index: number): string => {
    if (variable === undefined) return literal;
    return /^\w/.test(pieces[index + 1]?.text ?? '') ? `\${${variable}}` : `$${variable}`;
  };
  if (plain) return `"${pieces.map(inWord).join('')}"`;
  return pieces
    .map((piece) => (piece.variable === undefined ? single(piece.text) : `"$${piece.variable}"`))
    .join('');
}

/** Bytes as a format of `printf`, everything that a terminal would not take as it stands in octal. */
export function printfFormat(bytes: Uint8Array): string {
  let format = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (byte < 32 || byte > 126) format += `\\${byte.toString(8).padStart(3, '0')}`;
    else if (character === '%' || character === '\\') format += character + character;
    else format += character;
  }
  return format.startsWith('-') ? `-- ${single(format)}` : single(format);
}
