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
  const fields = Object.fromEntries(readFields(rest, ''));
  const fieldMessages = Object.entries(fields).flatMap(([field, texts]) =>
    texts.map((text) => `${field}: ${text}`),
  );
  const said = [...readTexts(errMsg), ...readTexts(errors).flatMap(splitMessages), ...fieldMessages];
  const messages = said.length > 0 ? [...new Set(said)] : readTexts(message);
  return fieldMessages.length > 0 ? { messages, fields } : { messages };
}

function readFields(map: Record<string, unknown>, prefix: string): [string, string[]][] {
  return Object.entries(map).flatMap(([name, value]): [string, string[]][] => {
    const path = prefix + name;
    const texts = readTexts(value);
    return texts.length > 0 ? [[path, texts]] : readFields(asRecord(value), `${path}.`);
  });
}

function readTexts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string').filter((text) => text.trim() !== '');
}

function splitMessages(errors: string): string[] {
  const texts = errors.split(/;(?:\s+|$)/).map((text) => text.trim());
  return texts.filter((text) => text !== '');
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
