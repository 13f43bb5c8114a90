import { defined } from './defined.ts';
import type { Redact } from './redact.ts';

/** The vendor's ids of a request and of the calls behind it, as far as the answer has them. */
export function readIds(headers: Headers, redact: Redact): { requestId?: string; traceId?: string } {
  const read = (name: string): string | undefined => redact(headers.get(name) ?? '') || undefined;
  return defined({ requestId: read('X-Request-Id'), traceId: read('Trace-Id') });
}
