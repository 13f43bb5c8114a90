import type { Redact } from './redact.ts';

/** The vendor's ids of a request and of the calls behind it, as far as the answer has them. */
export function readIds(headers: Headers, redact: Redact): { requestId?: string; traceId?: string } {
  const requestId = headers.get('X-Request-Id');
  const traceId = headers.get('Trace-Id');
  return { ...(requestId && { requestId: redact(requestId) }), ...(traceId && { traceId: redact(traceId) }) };
}
