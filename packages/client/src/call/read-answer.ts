import type { ConnectionState } from '../connection/connection-state.ts';
import { reasonOfStatus } from '../errors/error-reasons.ts';
import { InvoiceApiError } from '../errors/invoice-api-error.ts';
import { InvoiceResponseError } from '../errors/invoice-response-error.ts';
import type { Envelope, InvoiceResult } from '../invoice-result.ts';
import type { Call } from './call.ts';
import { defined } from './defined.ts';
import { Failure } from './failure.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { readRateLimit } from './rate-limit.ts';
import { jsonOf, readBody, snippetOf } from './read-body.ts';
import { readErrorBody } from './read-error-body.ts';
import { readIds } from './read-ids.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Answer } from './send-request.ts';

/**
 * Turns an answer into a result, or into a Failure: an InvoiceApiError for a status outside 200 to 299 or a `code` of 400 or
 * more, an InvoiceResponseError for a success whose body is not the envelope of this operation or must not be given out, an
 * InvoiceDriftError for what a strict checker refuses. The form of `data` itself is not checked beyond list or object.
 */
export function readAnswer<Body extends Envelope>(
  { response, body: bytes }: Answer,
  call: Call<Body>,
  { about }: PreparedRequest,
  { redact, redactResult, checkAnswer }: ConnectionState,
): InvoiceResult<Body> | Failure {
  const { status, statusText, headers } = response;
  const body = readBody(bytes);
  const json = jsonOf(body, redactResult);
  const { data, meta, code: given } = Object(json);
  const code = /^\d{3}$/.test(given) ? Number(given) : undefined;
  const ids = readIds(headers, redact);
  const rateLimit = readRateLimit(headers);
  const details = { ...about, ...ids, status, rateLimit, code };
  const { operation, method } = about;
  const drift = !body.problem && checkAnswer?.({ operation, method, status, ...ids, body: json });
  const snippet = (): string | undefined => snippetOf(body.text, redact);
  if (status < 200 || status > 299 || (code ?? 0) >= 400) {
    const said = readErrorBody(jsonOf(body, redact));
    const shown = said.messages.length === 0 ? snippet() : undefined;
    const reason = reasonOfStatus(status >= 400 ? status : (code ?? status));
    const summary = redirectOf(response, about.url, redact) ?? shown;
    const error = { ...details, ...said, statusText: redact(statusText), reason, summary, snippet: shown };
    const asked = retryAfterMs(response, rateLimit);
    return new Failure(InvoiceApiError, error, { retryAfterMs: asked, date: headers.get('Date') });
  }
  if (drift) return new Failure(drift.Kind, { ...details, ...drift.details, reason: 'drift' });
  const isList = call.operation.data === 'list';
  const isEnvelope = Object(data) === data && Object(meta) === meta && Array.isArray(data) === isList;
  if (!isEnvelope) {
    const shown = snippet();
    const reason = body.problem ?? 'not-an-envelope';
    return new Failure(InvoiceResponseError, { ...details, reason, summary: shown, snippet: shown });
  }
  const refusal = call.accept?.(data);
  if (refusal) {
    const { reason, summary = '' } = refusal;
    return new Failure(InvoiceResponseError, { ...details, reason, summary: redact(summary) });
  }
  return defined({ data, meta, status, ...ids, rateLimit }) as InvoiceResult<Body>;
}

function redirectOf(
  { status, type, headers }: Response,
  url: string,
  redact: ConnectionState['redact'],
): string | undefined {
  if (type !== 'opaqueredirect' && (status < 300 || status > 399)) return undefined;
  const location = headers.get('Location') ?? '//';
  const host = URL.canParse(location, url) ? redact(` to ${new URL(location, url).host}`) : '';
  return `a redirect${host}, which is not followed`;
}
