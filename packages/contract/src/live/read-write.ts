import { WriteRefused } from './write-refused.ts';

/** A request that a live run is about to send, as far as it matters whether it may. */
export interface PlannedRequest {
  method: string;
  /** Below the base URL. */
  path: string;
  headers: Headers;
  /** Empty where there is none. */
  text: string;
}

/** A key written with an escape, which another parser may read as another key. */
const escapedKey = /"(?:[^"\\]|\\.)*\\u(?:[^"\\]|\\.)*"\s*:/;

const times = (text: string, key: string): number => text.split(`"${key}"`).length - 1;

/**
 * The body of a write that can be read in one way only, so that the service cannot take it for another one's.
 * @throws WriteRefused for any other body
 */
export function readWrite({ method, path, headers, text }: PlannedRequest): Record<string, unknown> {
  const refuse = (why: string): never => {
    throw new WriteRefused(`${method} ${path} was not sent: ${why}.`);
  };
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers.get('content-type') ?? ''))
    refuse('its body is not marked as JSON in UTF-8');
  if (headers.has('content-encoding')) refuse('its body is encoded');
  if (escapedKey.test(text)) refuse('a key of its body is escaped');
  if (times(text, 'invoiceNumber') > 1 || times(text, 'customerId') > 1)
    refuse('its body names the invoice or the company twice');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse('its body is not JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return refuse('its body is not an object');
  return body as Record<string, unknown>;
}
