/** A number that JavaScript would write differently than it stood in the JSON, kept as its text. */
export interface ExactNumber {
  rawJSON: string;
}

// The types of TypeScript do not have these parts of JSON yet.
const { rawJSON } = JSON as unknown as { rawJSON(text: string): ExactNumber };
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const exact: Reviver = (_, value, { source }) =>
  typeof value === 'number' && source !== undefined && String(value) !== source ? rawJSON(source) : value;

/**
 * Reads JSON so that `JSON.stringify` gives every number back as it stood there.
 * @throws SyntaxError for text that is no JSON
 */
export const parseExact = (text: string): unknown =>
  JSON.parse(text, exact as (key: string, value: unknown) => unknown);

/** The text of a JSON number or string, undefined for anything else. */
export function numberText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  const { rawJSON: text } = Object(value) as Partial<ExactNumber>;
  return typeof text === 'string' ? text : undefined;
}

/** A value of the same JSON type as another, with this number in it. */
export const numberLike = (before: unknown, text: string): unknown =>
  typeof before === 'string' ? text : rawJSON(text);
