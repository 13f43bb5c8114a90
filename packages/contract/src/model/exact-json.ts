type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const withSource: Reviver = (_, value, { source }) => (typeof value === 'number' ? (source ?? value) : value);

/** A JSON text with every number as the text that stood there, so that no digit is lost. Undefined for what is no JSON. */
export function parseExact(text: string): unknown {
  try {
    return JSON.parse(text, withSource as (key: string, value: unknown) => unknown);
  } catch {
    return undefined;
  }
}
