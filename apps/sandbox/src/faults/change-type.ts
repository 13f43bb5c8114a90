/** A type of JSON. */
export type JsonType = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

/** The type of a JSON value. */
export function jsonTypeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}

function toNumber(value: unknown): number {
  const number = typeof value === 'object' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : 0;
}

/**
 * The value as another type, as near to it as can be: `"349.5000"` becomes 349.5, a number the text of it, what has no number
 * 0, and anything becomes an object or a list that holds it.
 */
export function changeType(value: unknown, to: JsonType): unknown {
  switch (to) {
    case 'string':
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    case 'number':
      return toNumber(value);
    case 'boolean':
      return Boolean(value);
    case 'null':
      return null;
    case 'object':
      return { value };
    case 'array':
      return [value];
  }
}
