/** The four shapes in which the service says what was wrong, by the names of their schemas. */
export const errorShapes = [
  'ErrorWithMessage',
  'ErrorWithMetaErrors',
  'ErrorWithFieldMessages',
  'ErrorWithEmptyData',
] as const;
export type ErrorShape = (typeof errorShapes)[number];

/** The shape of an error's body; undefined where it has none of the four. */
export function errorShapeOf(body: unknown): ErrorShape | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { data, meta } = body as { data?: unknown; meta?: unknown };
  const { errors } = Object(meta) as { errors?: unknown };
  if (data === undefined) return typeof errors === 'string' ? 'ErrorWithMetaErrors' : undefined;
  if (Array.isArray(data))
    return data.length === 0 && typeof errors === 'string' ? 'ErrorWithEmptyData' : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  if (typeof Reflect.get(data, 'errMsg') === 'string') return 'ErrorWithMessage';
  const messages = Object.values(data);
  return messages.length > 0 && messages.every(Array.isArray) ? 'ErrorWithFieldMessages' : undefined;
}

/** Whether a body's text may have one of the shapes that were not met yet, so that it is worth parsing. */
export function mayHaveShape(text: string, left: ReadonlySet<string>): boolean {
  if (text.includes('"errMsg"')) return left.has('ErrorWithMessage');
  if (!text.includes('"errors"')) return left.has('ErrorWithFieldMessages');
  return left.size > 0;
}
