import type { RateLimit } from '../rate-limit.ts';
import { errorReasons, type InvoiceErrorReason } from './error-reasons.ts';

/** What an error is made of. All text in it has lost the token already. */
export interface ErrorDetails {
  reason: InvoiceErrorReason;
  /** What went wrong, for the error's message; the service's own messages stand in its place where there are any. */
  summary: string;
  operation: string;
  method?: string;
  url?: string;
  status?: number;
  statusText?: string;
  code?: number;
  messages?: readonly string[];
  fields?: Readonly<Record<string, readonly string[]>>;
  requestId?: string;
  snippet?: string;
  rateLimit?: RateLimit;
  cause?: unknown;
}

/** One line: what failed, why, the status, the method, the address and the request id. */
export function describeError(details: ErrorDetails): string {
  const { operation, summary, messages = [], method, url, requestId } = details;
  const what = (messages.join('; ') || summary).replace(/[\s\p{Cc}]+/gu, ' ');
  const parts = [
    `${operation}: ${what}`,
    statusText(details),
    method,
    url,
    requestId && `request ${requestId}`,
  ];
  return parts.filter(Boolean).join(' ');
}

function statusText({ reason, status, code, statusText: sent }: ErrorDetails): string | undefined {
  if (status === undefined) return undefined;
  if (status < 400 && code !== undefined && code >= 400)
    return `(${status}, code ${code} ${errorReasons[reason]})`;
  const words = sent || (status >= 400 ? errorReasons[reason] : '');
  return words ? `(${status} ${words})` : `(${status})`;
}
