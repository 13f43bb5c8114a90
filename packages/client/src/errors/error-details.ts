import type { Drift } from '../answer-check.ts';
import type { RateLimit } from '../call/rate-limit.ts';
import type { Applied } from './applied.ts';
import type { InvoiceErrorReason } from './error-reasons.ts';

/** What an error is made of. All text in it has lost the token already. */
export interface ErrorDetails {
  reason: InvoiceErrorReason;
  /** What went wrong beyond the reason, for the error's message; the service's own messages stand in its place where there are any. */
  summary?: string | undefined;
  operation: string;
  method?: string | undefined;
  url?: string | undefined;
  status?: number | undefined;
  statusText?: string | undefined;
  code?: number | undefined;
  messages?: readonly string[] | undefined;
  fields?: Readonly<Record<string, readonly string[]>> | undefined;
  requestId?: string | undefined;
  traceId?: string | undefined;
  snippet?: string | undefined;
  rateLimit?: RateLimit | undefined;
  applied?: Applied | undefined;
  attempts?: number | undefined;
  neededMs?: number | undefined;
  leftMs?: number | undefined;
  drifts?: readonly Drift[] | undefined;
  invoiceId?: number | string | undefined;
  pointers?: readonly string[] | undefined;
  cause?: unknown;
}

/** One line: what failed, why, the status, whether a write took effect, the method, the address and the request id. */
export function describeError(details: ErrorDetails): string {
  const { operation, reason, summary, status, code = status, statusText, method, url, requestId } = details;
  const { messages = [], applied, attempts = 1 } = details;
  const words = reason.replaceAll('-', ' ');
  const said =
    status || reason === 'invalid-argument' ? summary : [words, summary].filter(Boolean).join(': ');
  const parts = [
    `${operation}: ${(messages.join('; ') || said || words).replace(/[\s\p{Cc}]+/gu, ' ')}`,
    status !== undefined && `(${status}${code === status ? '' : `, code ${code}`} ${statusText || words})`,
    attempts > 1 && `after ${attempts} attempts`,
    applied && `applied: ${applied}`,
    method,
    url,
    requestId && `request ${requestId}`,
  ];
  return parts.filter(Boolean).join(' ');
}
