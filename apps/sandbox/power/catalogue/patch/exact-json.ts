/** What JSON can do since ES2025 draft "JSON.parse source text access", which the types do not tell yet. */
interface ExactJson {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): object;
  isRawJSON(value: unknown): value is { rawJSON: string };
}
const exact = JSON as unknown as ExactJson;

/** A list or an object; a number that is kept as its text is neither. */
export const isStructure = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !exact.isRawJSON(value);

/**
 * Reads JSON without loss: a number that JavaScript would write differently is kept as its text.
 * @throws SyntaxError, or RangeError for a text that is nested too deeply
 */
export const readExact = (text: string): unknown =>
  exact.parse(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source
      ? exact.rawJSON(source)
      : value,
  );

/** The text of a number as it stood in the JSON; undefined for what is no number. */
export function numberText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return exact.isRawJSON(value) ? value.rawJSON : undefined;
}

/** A number to write as this text. */
export const exactNumber = (text: string): object => exact.rawJSON(text);

/** The text with a change made to what it says; undefined where it is no JSON or the change leaves it as it is. */
export function changeText(text: string, change: (body: unknown) => unknown): string | undefined {
  try {
    const body = readExact(text);
    const changed = change(body);
    return Object.is(changed, body) ? undefined : JSON.stringify(changed);
  } catch {
    return undefined;
  }
}
