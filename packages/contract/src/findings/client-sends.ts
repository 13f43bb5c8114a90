import { isDeepStrictEqual } from 'node:util';
import { createInvoiceClient, type InvoiceClient } from '@b2b-invoices/client';
import type { Step } from '../session/step.ts';
import type { Call } from '../wire/call.ts';
import { mediaTypeOf, type WireRequest } from '../wire/exchange.ts';
import { type ClientMethod, clientArguments, parseWritten } from './client-arguments.ts';

/** How a step is made through the client, or why it cannot be. */
export type ClientCall = { method: ClientMethod; args: unknown[] } | { reason: string };

/** The first request that the client makes for a call; undefined where it refuses to. */
async function requestOf(method: ClientMethod, args: unknown[]): Promise<Request | undefined> {
  const ended = new AbortController();
  let sent: Request | undefined;
  const client = createInvoiceClient({
    baseUrl,
    storeHash: 'hash',
    token: 'token-of-nobody',
    requestsPerMinute: Number.POSITIVE_INFINITY,
    maxAttempts: 1,
    fetch(request) {
      sent ??= request.clone();
      ended.abort();
      return Promise.reject(ended.signal.reason);
    },
  });
  const call = client[method] as (this: InvoiceClient, ...given: unknown[]) => Promise<unknown>;
  const rest = method === 'listInvoiceExtraFields' && args.length === 0 ? [{}] : args;
  await call.call(client, ...rest, { signal: ended.signal }).catch(() => undefined);
  return sent;
}

const baseUrl = 'http://127.0.0.1/api';

const plainDecimal = (source: string): string =>
  /^-?\d+(\.\d+)?$/.test(source) ? source.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : source;

/** Whether two JSON texts hold the same, to the last digit, and the first has nothing that is lost when it is parsed. */
function isSameBody(wanted: string, made: string): boolean {
  if (wanted === '' || made === '') return wanted === made;
  const raw = (source: string): unknown =>
    (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(source);
  const number = (source: string): unknown => ({ number: plainDecimal(source) });
  return (
    JSON.stringify(parseWritten(wanted, raw)) === wanted &&
    isDeepStrictEqual(parseWritten(wanted, number), parseWritten(made, number))
  );
}

async function isSame(wanted: WireRequest, path: string, made: Request): Promise<boolean> {
  const url = new URL(made.url);
  const body = await made.text();
  const type = (headers: Headers): string => (body === '' ? '' : mediaTypeOf(headers));
  return (
    made.method === wanted.method &&
    url.pathname === new URL(baseUrl).pathname + path &&
    isDeepStrictEqual([...url.searchParams], [...wanted.url.searchParams]) &&
    type(made.headers) === type(wanted.headers) &&
    isSameBody(wanted.body, body)
  );
}

const asGiven: readonly unknown[] = ['current', 'legacy', 'storefront'];

/** Whether the credentials were made of good ones. */
const isSpoilt = ({ credentials = 'current' }: Call): boolean =>
  typeof credentials === 'string' && !asGiven.includes(credentials);

/** Whether a step can be made through the client: it is asked to, and what it would send is compared with what was sent. */
export async function clientCallOf(step: Step): Promise<ClientCall> {
  const { call, exchange } = step;
  const forbidden = exchange.problems.find(({ side }) => side === 'request');
  if (forbidden) return { reason: `the specification forbids the request: ${forbidden.message}` };
  if (typeof (call.credentials ?? 'current') === 'object' || call.credentials === 'none')
    return { reason: 'it always sends credentials of one scheme' };
  if (isSpoilt(call))
    return { reason: 'it sends the credentials of one scheme, and these are spoilt on purpose' };
  const { operation, request } = exchange;
  const found = clientArguments(step);
  if (!operation || !found) return { reason: 'it has no method for this' };
  if (Object.keys(call.headers ?? {}).some((name) => !/^(accept|content-type)$/i.test(name)))
    return { reason: 'it does not send these headers' };
  const depth = operation.path.split('/').length - 1;
  const path = `/${request.url.pathname.split('/').slice(-depth).join('/')}`;
  const made = await requestOf(found.method, found.args);
  if (!made) return { reason: 'it refuses these arguments' };
  return (await isSame(request, path, made)) ? found : { reason: 'it would write the request otherwise' };
}
