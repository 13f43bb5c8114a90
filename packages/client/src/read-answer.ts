import type { ErrorDetails } from './errors/error-details.ts';
import { errorReasons, reasonOfStatus } from './errors/error-reasons.ts';
import { InvoiceApiError } from './errors/invoice-api-error.ts';
import { InvoiceResponseError } from './errors/invoice-response-error.ts';
import type { Envelope, InvoiceResult } from './invoice-result.ts';
import type { Operation } from './operations.ts';
import { readRateLimit } from './rate-limit.ts';
import { jsonOf, type ReadBody, readBody, snippetOf } from './read-body.ts';
import type { Connection } from './read-client-options.ts';
import { readErrorBody } from './read-error-body.ts';
import { readIds } from './read-ids.ts';
import type { Redact } from './redact.ts';
import type { Answer } from './send-request.ts';

/**
 * Turns an answer into a result. Throws an InvoiceApiError for a status outside 200 to 299 or a `code` of 400 or more, and
 * an InvoiceResponseError for a success whose body is not the envelope of this operation. The form of `data` itself is
 * not checked beyond list or object.
 */
export function readAnswer<Body extends Envelope>(
  answer: Answer,
  operation: Operation,
  { redact, redactResult }: Pick<Connection, 'redact' | 'redactResult'>,
): InvoiceResult<Body> {
  const { status, headers } = answer.response;
  const body = readBody(answer.body);
  const code = codeOf(body.json);
  if (status < 200 || status > 299 || (code ?? 0) >= 400) throw apiError(answer, operation, body, redact);
  const json = jsonOf(body, redactResult);
  if (!isEnvelope<Body>(json, operation)) throw responseError(answer, operation, body, redact);
  const rateLimit = readRateLimit(headers);
  return {
    data: json.data,
    meta: json.meta,
    status,
    ...readIds(headers, redact),
    ...(rateLimit && { rateLimit }),
  };
}

function isEnvelope<Body extends Envelope>(json: unknown, { data }: Operation): json is Body {
  if (!isObject(json) || !isObject(json['meta'])) return false;
  return data === 'list' ? Array.isArray(json['data']) : isObject(json['data']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function codeOf(json: unknown): number | undefined {
  const code = isObject(json) ? json['code'] : undefined;
  if (typeof code === 'string' && /^\d{3}$/.test(code)) return Number(code);
  return typeof code === 'number' ? code : undefined;
}

function apiError(answer: Answer, operation: Operation, body: ReadBody, redact: Redact): InvoiceApiError {
  const { status } = answer.response;
  const code = codeOf(body.json);
  const { messages, fields } = readErrorBody(jsonOf(body, redact));
  const snippet = messages.length === 0 ? snippetOf(body.text, redact) : undefined;
  const rateLimit = readRateLimit(answer.response.headers);
  return new InvoiceApiError({
    ...detailsOf(answer, operation, redact),
    reason: reasonOfStatus(status >= 400 ? status : (code ?? status)),
    summary: redirectOf(answer, redact) ?? (snippet ? `no message but ${snippet}` : 'no message'),
    messages,
    ...(code !== undefined && { code }),
    ...(fields && { fields }),
    ...(snippet && { snippet }),
    ...(rateLimit && { rateLimit }),
  });
}

function responseError(
  answer: Answer,
  operation: Operation,
  body: ReadBody,
  redact: Redact,
): InvoiceResponseError {
  const reason = body.problem ?? 'not-an-envelope';
  const code = codeOf(body.json);
  const snippet = snippetOf(body.text, redact);
  return new InvoiceResponseError({
    ...detailsOf(answer, operation, redact),
    reason,
    summary: snippet ? `${errorReasons[reason]}: ${snippet}` : errorReasons[reason],
    ...(code !== undefined && { code }),
    ...(snippet && { snippet }),
  });
}

function detailsOf(
  answer: Answer,
  operation: Operation,
  redact: Redact,
): Omit<ErrorDetails, 'reason' | 'summary'> {
  const { method, url, response } = answer;
  const { status, statusText, headers } = response;
  const { requestId } = readIds(headers, redact);
  const { operationId } = operation;
  return {
    operation: operationId,
    method,
    url,
    status,
    statusText: redact(statusText),
    ...(requestId && { requestId }),
  };
}

function redirectOf({ response, url }: Answer, redact: Redact): string | undefined {
  const { status, type, headers } = response;
  if (type === 'opaqueredirect') return 'a redirect, which is not followed';
  if (status < 300 || status > 399) return undefined;
  const location = headers.get('Location');
  const host = location && URL.canParse(location, url) ? redact(new URL(location, url).host) : 'nowhere';
  return `a redirect to ${host}, which is not followed`;
}
