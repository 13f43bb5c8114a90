/** JSON with numbers as they stand in the text; `rawJSON` is newer than TypeScript's libraries. */
const json = JSON as typeof JSON & {
  rawJSON(text: string): object;
  isRawJSON(value: unknown): value is { rawJSON: string };
};

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const exact: Reviver = (_, value, { source }) =>
  typeof value === 'number' && source !== undefined && String(value) !== source
    ? json.rawJSON(source)
    : value;

/** Parses a text so that writing it again loses no digit of a number; undefined where it is no JSON. */
export function parseExactly(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text, exact as (key: string, value: unknown) => unknown) as unknown };
  } catch {
    return undefined;
  }
}

/** What kind of value something is, in the words of JSON Schema. */
export type Kind = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/** The kind of a value that was parsed exactly. */
export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (json.isRawJSON(value)) return 'number';
  return typeof value as Kind;
}

/** A number of either form. */
export const numberOf = (value: unknown): number =>
  json.isRawJSON(value) ? Number(value.rawJSON) : Number(value);
