import { literally, type Secret, type Spoilt } from '../reports/mask-secrets.ts';

/** A part of a text in whose place a shell variable stands. */
export interface Variable {
  /** A regular expression. */
  pattern: string;
  name: string;
  /** What stands within double quotes in place of `$name`, where the text is not what the variable holds. */
  expansion?: string;
}

interface Piece {
  text: string;
  variable?: Variable;
}

const expansions: Readonly<Record<Spoilt, (name: string) => string>> = {
  'other letter case': (name) => `$(printf %s "$${name}" | tr A-Za-z a-zA-Z)`,
  'cut off': (name) => `\${${name}%?}`,
  'too long': (name) => `\${${name}}0`,
};

/** The variable for a secret wherever it is; one that was spoilt is spoilt by the shell. */
export const variableFor = ({ value, name, spoilt }: Secret): Variable => ({
  pattern: literally(value),
  name,
  ...(spoilt ? { expansion: expansions[spoilt](name) } : {}),
});

function piecesOf(text: string, variables: readonly Variable[]): Piece[] {
  if (variables.length === 0) return [{ text }];
  const pattern = new RegExp(variables.map((variable) => `(${variable.pattern})`).join('|'), 'g');
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const found = variables.find((_, index) => match[index + 1] !== undefined);
    if (!found) continue;
    pieces.push({ text: text.slice(end, match.index) }, { text: match[0], variable: found });
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
    if (variable.expansion !== undefined) return variable.expansion;
    return /^\w/.test(pieces[index + 1]?.text ?? '') ? `\${${variable.name}}` : `$${variable.name}`;
  };
  if (plain) return `"${pieces.map(inWord).join('')}"`;
  return pieces
    .map(({ text: literal, variable }) =>
      variable === undefined ? single(literal) : `"${variable.expansion ?? `$${variable.name}`}"`,
    )
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
