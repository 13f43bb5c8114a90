import type { Call } from './call.ts';
import type { WireRequest } from './exchange.ts';

/** The bytes of a text. */
function encode(text: string, encoding: Call['encoding']): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, encoding ?? 'utf-8'));
}

/**
 * The request of a call, as it goes over the wire.
 * @param credentials the headers that carry the credentials that the call names
 */
export function requestOf(
  baseUrl: string,
  { method, path, text, encoding, headers = {} }: Call,
  credentials: Readonly<Record<string, string>>,
): { request: WireRequest; bytes: Uint8Array<ArrayBuffer> | undefined } {
  const sent = new Headers({ Accept: 'application/json', ...credentials });
  if (text !== undefined) sent.set('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(headers)) {
    if (value === '') sent.delete(name);
    else sent.set(name, value);
  }
  const url = new URL(baseUrl.replace(/\/$/, '') + path);
  const request = { method, url, headers: sent, body: text ?? '' };
  return { request, bytes: text === undefined ? undefined : encode(text, encoding) };
}
