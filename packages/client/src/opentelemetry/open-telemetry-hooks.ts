import { type Tracer, trace } from '@opentelemetry/api';
import type { OutcomeEvent } from '../hooks.ts';
import { recordCall } from './record-call.ts';

/** What the spans are made with. */
export interface OpenTelemetryOptions {
  /** Makes the spans; by default the tracer `@b2b-invoices/client` of the registered provider. */
  tracer?: Tracer;
}

/** The hooks to hand to `observeCalls`. */
export interface OpenTelemetryHooks {
  /** Records a call that is over. */
  onOutcome: (event: OutcomeEvent) => void;
}

/**
 * Makes hooks that record each call as spans: one of kind CLIENT for the call, named by method and path template, and below
 * it one for each attempt. Waits are events of the span of the call. The parent is the span that is active where the call
 * is made. Spans are made when the call is over, with the times of the call, so the headers of its requests do not carry
 * the trace.
 *
 * Attributes are those of the semantic conventions for HTTP, and `b2b_invoices.operation`, `.attempts`, `.applied` and
 * `.request_id`. There are no addresses, ids of invoices, bodies, messages or credentials among them.
 *
 * Without a registered provider nothing is recorded. Needs `@opentelemetry/api`, an optional peer dependency.
 */
export function openTelemetryHooks({ tracer }: OpenTelemetryOptions = {}): OpenTelemetryHooks {
  const used = tracer ?? trace.getTracer('@b2b-invoices/client');
  return { onOutcome: (event) => recordCall(used, event) };
}
