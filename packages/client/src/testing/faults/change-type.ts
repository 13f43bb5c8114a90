import type { JsonType } from './data-faults.ts';

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** The type of a value by its JSON text. */
export function jsonTypeOf(raw: string): JsonType {
  const types: Readonly<Record<string, JsonType>> = {
    '"': 'string',
    '{': 'object',
    '[': 'array',
    n: 'null',
    t: 'boolean',
    f: 'boolean',
  };
  return types[raw.charAt(0)] ?? 'number';
}

/** Whether a text can stand in JSON as a number. */
export function isJsonNumber(text: string): boolean {
  return jsonNumber.test(text);
}

/**
 * The JSON text of a value as another type, with the digits it had: `"349.5000"` becomes `349.5000`. What has no number becomes
 * 0, and anything becomes an object or a list that holds it.
 */
export function changeType(raw: string, to: JsonType): string {
  const value: unknown = JSON.parse(raw);
  switch (to) {
    case 'string':
      return typeof value === 'string' ? raw : JSON.stringify(raw);
    case 'number':
      if (typeof value === 'boolean') return value ? '1' : '0';
      return typeof value === 'string' && isJsonNumber(value) ? value : '0';
    case 'boolean':
      return String(Boolean(value));
    case 'null':
      return 'null';
    case 'object':
      return `{"value":${raw}}`;
    case 'array':
      return `[${raw}]`;
  }
}
