import { isDeepStrictEqual } from 'node:util';
import { InvoiceApiError } from '@b2b-invoices/client';
import { canonicalDecimal } from '../model/decimal.ts';
import { type Exchange, parseJson } from '../wire/exchange.ts';

/** What a method of the client resolved to, as far as every operation has it. */
export interface AnyResult {
  data: unknown;
  meta: unknown;
  status: number;
}

/** What a method of the client came to: one of the two. */
export type Outcome = { result: AnyResult; error?: never } | { result?: never; error: unknown };

interface Envelope {
  code?: unknown;
  data?: unknown;
  meta?: unknown;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The messages of an error body, in whichever of the four shapes it has. */
function messagesIn({ data, meta }: Envelope): string[] {
  const { errors } = Object(meta) as { errors?: unknown };
  const joined = typeof errors === 'string' ? errors.split('; ') : [];
  return [...textsIn(data), ...joined].map((text) => text.trim()).filter(Boolean);
}

function compareError(error: unknown, body: Envelope, { response }: Exchange): string[] {
  if (!(error instanceof InvoiceApiError))
    return [`the client threw ${String(error)} instead of an InvoiceApiError`];
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const lost = messagesIn(body).filter((message) => !error.messages.some((shown) => shown.includes(message)));
  return [
    ...(error.status === response.status
      ? []
      : [`the client's error has the status ${error.status}, the wire ${response.status}`]),
    ...(error.code === body.code
      ? []
      : [`the client's error has the code ${error.code}, the wire ${String(body.code)}`]),
    ...(error.requestId === requestId ? [] : ["the client's error has another request id than the wire"]),
    ...lost.map((message) => `the client's error lost the message ${JSON.stringify(message)}`),
  ];
}

/**
 * A decimal number in one form. What others left in a store may have a plus, spaces around it, or no digit on one side of its
 * point, and the client reads that too.
 */
function numberOf(value: unknown): string {
  const text = String(value);
  const found = /^\s*(?:\+|(-))?(?=\.?\d)(\d*)(?:\.(\d*))?([eE].+?)?\s*$/.exec(text);
  if (!found) return text;
  const [, sign = '', whole, decimals, exponent = ''] = found;
  return canonicalDecimal(`${sign}${whole || '0'}.${decimals || '0'}${exponent}`) ?? text;
}

/** Whether the client gave what was sent. It brings amounts into one form, which must be the same number. */
function isSame(given: unknown, sent: unknown): boolean {
  if (typeof given !== 'object' || given === null || typeof sent !== 'object' || sent === null) {
    return isDeepStrictEqual(given, sent);
  }
  const keys = Object.keys(sent);
  const isAmount = 'code' in sent && 'value' in sent;
  return (
    Array.isArray(given) === Array.isArray(sent) &&
    isDeepStrictEqual(Object.keys(given), keys) &&
    keys.every((key) => {
      const [mine, theirs] = [Reflect.get(given, key), Reflect.get(sent, key)];
      return isAmount && key === 'value' ? numberOf(mine) === numberOf(theirs) : isSame(mine, theirs);
    })
  );
}

/** How what the client returned or threw differs from what came over the wire. */
export function compareWithWire(exchange: Exchange, { result, error }: Outcome): string[] {
  const { response } = exchange;
  const body = Object(parseJson(response.body)?.value) as Envelope;
  const failed = response.status >= 400 || (typeof body.code === 'number' && body.code >= 400);
  if (failed)
    return result
      ? [`the client took the error ${response.status} for a success`]
      : compareError(error, body, exchange);
  if (!result) return [`the client threw ${String(error)} on a success`];
  return [
    ...(isSame(result.data, body.data) ? [] : ["the client's data differ from the wire"]),
    ...(isDeepStrictEqual(result.meta, body.meta) ? [] : ["the client's meta differs from the wire"]),
    ...(result.status === response.status
      ? []
      : [`the client has the status ${result.status}, the wire ${response.status}`]),
  ];
}
