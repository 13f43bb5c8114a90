/** What an error body says. */
export interface ErrorBodyContent {
  messages: string[];
  fields?: Record<string, string[]>;
}

/**
 * Reads the error bodies that the service is known to send: a message in `data.errMsg`; messages in `meta.errors`, with
 * `"; "` between them; and `data` as a map from field to messages. `meta.message`, the kind of error, is taken only where
 * nothing says more. Anything else gives no messages.
 */
export function readErrorBody(body: unknown): ErrorBodyContent {
  const { data, meta } = asRecord(body);
  const { errMsg, ...rest } = asRecord(data);
  const { errors, message } = asRecord(meta);
  const fields: Record<string, string[]> = {};
  readFields(rest, '', fields);
  const ofFields = Object.entries(fields).flatMap(([field, texts]) =>
    texts.map((text) => `${field}: ${text}`),
  );
  const said = [
    ...readTexts(errMsg),
    ...readTexts(errors).flatMap((text) => readTexts(text.split(/;(?:\s+|$)/))),
    ...ofFields,
  ];
  const messages = said.length > 0 ? [...new Set(said)] : readTexts(message);
  return ofFields.length > 0 ? { messages, fields } : { messages };
}

function readFields(map: unknown, prefix: string, fields: Record<string, string[]>): void {
  for (const [name, value] of Object.entries(asRecord(map))) {
    const texts = readTexts(value);
    if (texts.length > 0) fields[prefix + name] = texts;
    else readFields(value, `${prefix}${name}.`, fields);
  }
}

function readTexts(value: unknown): string[] {
  return [value]
    .flat()
    .filter((text) => typeof text === 'string')
    .map((text) => text.trim())
    .filter(Boolean);
}

function asRecord(value: unknown): Record<string, unknown> {
  return Array.isArray(value) ? {} : Object(value);
}
