import { copyCause } from './errors/copy-cause.ts';
import type { ErrorDetails } from './errors/error-details.ts';
import { errorReasons } from './errors/error-reasons.ts';
import { InvoiceArgumentError } from './errors/invoice-argument-error.ts';
import { InvoiceConnectionError } from './errors/invoice-connection-error.ts';
import type { Operation } from './operations.ts';
import type { Connection } from './read-client-options.ts';
import { readIds } from './read-ids.ts';
import type { Redact } from './redact.ts';
import { untilAborted } from './until-aborted.ts';

/** What openapi-fetch is told for every request, whatever the operation. */
export interface SendInit {
  fetch: (request: Request) => Promise<Response>;
  signal?: AbortSignal;
}

/** Builds the request of one operation and hands it to `init.fetch`. */
export type Send = (init: SendInit) => Promise<unknown>;

/** An answer whose body is read, but not yet understood. */
export interface Answer {
  response: Response;
  body: Uint8Array;
  method: string;
  /** The address that was asked, without the token. */
  url: string;
}

/**
 * Sends one request and reads the bytes of its answer. openapi-fetch only builds the request: it gets an empty answer, since
 * by its own reading an error without a body would be lost. Rejects with an InvoiceArgumentError if no request could be
 * built, and with an InvoiceConnectionError if no whole answer came.
 */
export async function sendRequest(
  connection: Connection,
  { operationId, method, path }: Operation,
  send: Send,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const { redact, fetch } = connection;
  const about = {
    operation: operationId,
    method: method.toUpperCase(),
    url: redact(connection.baseUrl + path),
  };
  let request: Request | undefined;
  let response: Response | undefined;
  let body = new Uint8Array();
  const exchange = async (built: Request): Promise<Response> => {
    request = built;
    about.url = redact(built.url);
    signal?.throwIfAborted();
    response = requireResponse(await untilAborted(Promise.resolve(fetch(built)), signal));
    body = new Uint8Array(await untilAborted(response.arrayBuffer(), signal));
    return new Response(null, { status: 204 });
  };
  try {
    await send(signal === undefined ? { fetch: exchange } : { fetch: exchange, signal });
    return { response: requireResponse(response), body, method: about.method, url: about.url };
  } catch (thrown) {
    if (request === undefined) throw notBuilt(thrown, about, redact);
    throw notAnswered(thrown, { ...about, ...(response && stateOf(response, redact)) }, redact, signal);
  }
}

type About = Pick<ErrorDetails, 'operation' | 'method' | 'url' | 'status' | 'requestId'>;

function requireResponse(value: Response | undefined): Response {
  if (typeof value?.arrayBuffer === 'function') return value;
  throw new TypeError('fetch gave no Response');
}

function stateOf(response: Response, redact: Redact): Partial<About> {
  const { requestId } = readIds(response.headers, redact);
  return { status: response.status, ...(requestId && { requestId }) };
}

function notBuilt(thrown: unknown, about: About, redact: Redact): InvoiceArgumentError {
  const cause = copyCause(thrown, redact);
  const summary = `the request could not be built: ${messageOf(cause)}`;
  return new InvoiceArgumentError({ ...about, reason: 'invalid-argument', summary, cause });
}

function notAnswered(
  thrown: unknown,
  about: About,
  redact: Redact,
  signal: AbortSignal | undefined,
): InvoiceConnectionError {
  const reason = signal?.aborted ? 'aborted' : 'connection-failed';
  const cause = copyCause(signal?.aborted ? signal.reason : thrown, redact);
  const summary = `${errorReasons[reason]}: ${messageOf(cause)}`;
  return new InvoiceConnectionError({ ...about, reason, summary, cause });
}

// The outer message of a failed fetch is often no more than "fetch failed"; the innermost says what happened.
function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause === undefined ? '' : messageOf(cause.cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return [cause.message, inner].filter(Boolean).join(': ') || code || cause.name;
}
