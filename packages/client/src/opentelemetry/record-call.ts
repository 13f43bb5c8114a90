import {
  type Attributes,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { AttemptEvent, OutcomeEvent } from '../hooks.ts';

/** Makes the spans of a call that is over, below the active one. */
export function recordCall(tracer: Tracer, event: OutcomeEvent): void {
  const { method, path, operation, attempts, waits, applied } = event;
  const name = `${method} ${path}`;
  const attributes = {
    ...attributesOf(event),
    'b2b_invoices.operation': operation,
    'b2b_invoices.attempts': attempts.length,
    'b2b_invoices.applied': applied,
  };
  const call = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes, startTime: startOf(event) });
  const below = trace.setSpan(context.active(), call);
  for (const attempt of attempts) {
    const resent = { 'http.request.resend_count': attempt.attempt > 1 ? attempt.attempt - 1 : undefined };
    const options = { attributes: { ...attributesOf(attempt), ...resent }, startTime: startOf(attempt) };
    end(tracer.startSpan(`${name} attempt`, options, below), attempt);
  }
  for (const { cause, ms, startedAt } of waits)
    call.addEvent(
      'b2b_invoices.wait',
      { 'b2b_invoices.wait.cause': cause, 'b2b_invoices.wait.ms': ms },
      new Date(startedAt),
    );
  end(call, event);
}

// A tracer leaves out an attribute that is undefined.
function attributesOf({
  method,
  path,
  status,
  reason,
  requestId,
}: Pick<AttemptEvent, 'method' | 'path' | 'status' | 'reason' | 'requestId'>): Attributes {
  return {
    'http.request.method': method,
    'url.template': path,
    'http.response.status_code': status,
    'error.type': reason,
    'b2b_invoices.request_id': requestId,
  };
}

type Timed = Pick<AttemptEvent, 'startedAt' | 'durationMs' | 'reason'>;

// As a Date, since the SDK takes a number from before the start of the process for a reading of performance.now().
const startOf = ({ startedAt }: Timed): Date => new Date(startedAt);

function end(span: Span, { startedAt, durationMs, reason }: Timed): void {
  if (reason) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(new Date(startedAt + durationMs));
}
