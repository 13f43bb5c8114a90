import { createFinalURL } from 'openapi-fetch';
import type { ConnectionState } from '../connection/connection-state.ts';
import { InvoiceArgumentError } from '../errors/invoice-argument-error.ts';
import type { Envelope } from '../invoice-result.ts';
import type { Call } from './call.ts';
import { copyCause, messageOf } from './copy-cause.ts';

/** A request that is ready to be sent, as often as need be. */
export interface PreparedRequest {
  /** What errors say of it: the operation, the method, and the address without the token. */
  about: { operation: string; method: string; url: string };
  url: string;
  body: string | undefined;
}

/**
 * The request of a call, the same for each of its attempts. Throws an InvoiceArgumentError if an argument cannot be used, or
 * if the body cannot be made.
 */
export function prepareRequest(
  { baseUrl, redact }: ConnectionState,
  { operation: { operationId, method, path }, id, query, body, write, problem }: Call<Envelope>,
): PreparedRequest {
  const about = { operation: operationId, method };
  let cause: unknown;
  let summary = problem;
  try {
    if (summary === undefined) {
      // Nothing but digits is left of an id by now.
      const pathSerializer = (template: string): string => template.replace(/\{\w+\}/, String(id));
      const url = createFinalURL(path, {
        baseUrl,
        params: { path: {} },
        querySerializer: query ?? (() => ''),
        pathSerializer,
      });
      return { about: { ...about, url: redact(url) }, url, body: body?.() };
    }
  } catch (thrown) {
    cause = copyCause(thrown, redact);
    summary = `the request could not be built: ${messageOf(cause)}`;
  }
  const applied = write && 'no';
  throw new InvoiceArgumentError({
    ...about,
    url: redact(baseUrl + path),
    reason: 'invalid-argument',
    summary: redact(summary),
    attempts: 0,
    applied,
    cause,
  });
}
