import { createHmac, timingSafeEqual } from 'node:crypto';

export interface PdfLink {
  /** Scheme, host and port of the server, such as `http://localhost:8080`, without a slash at the end. */
  origin: string;
  storeHash: string;
  invoiceId: number | string;
  /** When the link stops working, in Unix seconds. That second itself is too late. */
  expiresAt: number;
  secret: string;
}

export type VerifiedPdfUrl = { storeHash: string; invoiceId: number } | { problem: 'expired' | 'invalid' };

const PATH = /^\/_files\/([^/]+)\/invoices\/([1-9]\d{0,15})\.pdf$/;
const QUERY = /^\?expires=(0|[1-9]\d{0,15})&signature=([0-9a-f]{64})$/;

/**
 * A link to the PDF of an invoice that works without credentials until `expiresAt`. The signature covers the origin,
 * the path and the time.
 *
 * Throws a `RangeError` when `invoiceId` is not a positive integer, `expiresAt` is not a whole number of seconds, or
 * `storeHash` or `secret` is empty.
 */
export function signPdfUrl({ origin, storeHash, invoiceId, expiresAt, secret }: PdfLink): string {
  if (!/^[1-9]\d{0,15}$/.test(`${invoiceId}`)) throw new RangeError(`${invoiceId} is not an invoice id.`);
  if (!Number.isSafeInteger(expiresAt) || expiresAt < 0)
    throw new RangeError(`${expiresAt} is not a time in whole Unix seconds.`);
  if (storeHash === '' || secret === '')
    throw new RangeError('A signed link needs a store hash and a secret.');
  const target = `${origin}/_files/${encodeURIComponent(storeHash)}/invoices/${invoiceId}.pdf?expires=${expiresAt}`;
  return `${target}&signature=${hmac(target, secret).toString('hex')}`;
}

/**
 * Whose PDF a link of `signPdfUrl` is for, or why it is refused. `url` is the whole URL as it was requested, `now` is in
 * Unix seconds. A link that was changed anywhere is `invalid`, also when it has expired. Never throws.
 */
export function verifyPdfUrl(url: string, secret: string, now: number): VerifiedPdfUrl {
  const parsed = URL.parse(url);
  const [, storeHash, invoiceId] = PATH.exec(parsed?.pathname ?? '') ?? [];
  const [, expires, signature] = QUERY.exec(parsed?.search ?? '') ?? [];
  if (
    parsed === null ||
    parsed.hash !== '' ||
    !storeHash ||
    !invoiceId ||
    !expires ||
    !signature ||
    secret === ''
  )
    return { problem: 'invalid' };

  const expected = hmac(`${parsed.origin}${parsed.pathname}?expires=${expires}`, secret);
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return { problem: 'invalid' };
  if (now >= Number(expires)) return { problem: 'expired' };
  return { storeHash: decodeURIComponent(storeHash), invoiceId: Number(invoiceId) };
}

function hmac(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}
