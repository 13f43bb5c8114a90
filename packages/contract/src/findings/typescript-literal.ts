import { textRuns } from './text-runs.ts';

const width = 100;

/** A piece of TypeScript that stands for itself, such as the name of a variable. */
export class Expression {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  const escaped = inner.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}

function textLiteral(text: string): string {
  const parts = textRuns(text).map((run) =>
    run.times === 1 ? quoted(run.text) : `${quoted(run.text)}.repeat(${run.times})`,
  );
  return parts.join(' + ');
}

function keyLiteral(key: string): string {
  // As a plain key it would set the prototype.
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

function entriesOf(value: object, indent: string): string[] {
  if (Array.isArray(value)) return value.map((item: unknown) => typescriptLiteral(item, indent));
  return Object.entries(value).map(([key, item]) => `${keyLiteral(key)}: ${typescriptLiteral(item, indent)}`);
}

/** A value as TypeScript, on one line where it fits. */
export function typescriptLiteral(value: unknown, indent = ''): string {
  if (value instanceof Expression) return value.code;
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }'];
  const entries = entriesOf(value, `${indent}  `);
  if (entries.length === 0) return `${open}${close}`.replaceAll(' ', '');
  const line = `${open}${entries.join(', ')}${close}`;
  if (line.length + indent.length <= width && !line.includes('\n')) return line;
  return `${open.trim()}\n${entries.map((entry) => `${indent}  ${entry},\n`).join('')}${indent}${close.trim()}`;
}
