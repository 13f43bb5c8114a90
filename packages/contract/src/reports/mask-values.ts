import { parseWritten } from '../findings/client-arguments.ts';
import type { Exchange } from '../wire/exchange.ts';

/** A text of which only the shape is left: each letter an x, each digit a 0. */
export const maskShape = (text: string): string => text.replace(/\p{L}/gu, 'x').replace(/\p{N}/gu, '0');

const rawNumber = (source: string): unknown =>
  (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(source);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function parsed(text: string): unknown {
  try {
    return parseWritten(text, rawNumber);
  } catch {
    return undefined;
  }
}

function masked(value: unknown, own: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return own.has(value) ? value : maskShape(value);
  if (Array.isArray(value)) return value.map((item) => masked(item, own));
  if (typeof value !== 'object' || value === null || isRaw(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, own)]));
}

const isRaw = (value: object): boolean =>
  (JSON as unknown as { isRawJSON(value: unknown): boolean }).isRawJSON(value);

/** The texts that requests wrote, which are nobody else's. */
export const ownTexts = (exchanges: readonly Exchange[]): Set<string> =>
  new Set(exchanges.flatMap(({ request }) => textsIn(parsed(request.body))));

/** The texts of answers that are somebody's data: those in the `data` of a success. */
export function foreignTexts(exchanges: readonly Exchange[], own: ReadonlySet<string>): string[] {
  const texts = exchanges.flatMap(({ response }) =>
    response.status < 400 ? textsIn(Object(parsed(response.body)).data) : [],
  );
  const long = texts.filter((text) => text.length > 2 && !own.has(text) && maskShape(text) !== text);
  return [...new Set(long)].toSorted((left, right) => right.length - left.length);
}

/** An answer's body in which the data of others have only their shape. What the service says of an error stays. */
export function maskBody({ response }: Exchange, own: ReadonlySet<string>): string {
  const value = parsed(response.body);
  if (value === undefined) return maskShape(response.body);
  if (response.status >= 400) return response.body;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(masked(value, own));
  const { meta } = value as { meta?: unknown };
  return JSON.stringify({ ...(masked(value, own) as object), ...(meta === undefined ? {} : { meta }) });
}

/** A text in which each of these texts has only its shape, also as an address writes it. */
export function maskTexts(text: string, texts: readonly string[]): string {
  let result = text;
  for (const each of texts) {
    const encoded = encodeURIComponent(each.replace(/\p{Cs}/gu, '\ufffd'));
    for (const spelling of new Set([each, encoded, encoded.replaceAll('%20', '+')]))
      result = result.replaceAll(spelling, () => maskShape(spelling));
  }
  return result;
}
