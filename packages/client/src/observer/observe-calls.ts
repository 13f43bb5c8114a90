import type { Call } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import { Failure } from '../call/failure.ts';
import type { ErrorDetails } from '../errors/error-details.ts';
import { InvoiceArgumentError } from '../errors/invoice-argument-error.ts';
import type { AttemptEvent, InvoiceHooks, WaitEvent } from '../hooks.ts';
import type { Envelope, InvoiceResult } from '../invoice-result.ts';
import type { CallObserver, CallWatch } from './call-watch.ts';

const names = ['onAttempt', 'onWait', 'onOutcome', 'onWrite'];
let calls = 0;

/**
 * Makes the observer of a connection from functions that are told of attempts, waits, outcomes and writes. Given as the
 * option `observer`. Throws an InvoiceArgumentError for a hook that does not exist.
 */
export function observeCalls(hooks: InvoiceHooks): CallObserver {
  for (const [name, hook] of Object.entries(hooks)) {
    if (names.includes(name) && (hook === undefined || typeof hook === 'function')) continue;
    const summary = `${name} must be one of ${names.join(' ')}, and a function`;
    throw new InvoiceArgumentError({ reason: 'invalid-argument', operation: 'observeCalls', summary });
  }
  const kept = { ...hooks };
  return (call, body) => watch(kept, call, body);
}

function watch(
  hooks: InvoiceHooks,
  { operation, write }: Call<Envelope>,
  body: string | undefined,
): CallWatch {
  calls += 1;
  const { operationId, method, path } = operation;
  const about = { callId: calls, operation: operationId, method, path };
  const began = clock();
  const attempts: AttemptEvent[] = [];
  const waits: WaitEvent[] = [];
  return {
    attempt() {
      const attempted = clock();
      return (outcome) => {
        const event = { ...about, ...attempted(), attempt: attempts.length + 1, ...endOf(outcome) };
        attempts.push(event);
        tell(hooks.onAttempt, event);
      };
    },
    wait(cause, ms) {
      const event = defined({ ...about, startedAt: Date.now(), cause, ms });
      waits.push(event);
      tell(hooks.onWait, event);
    },
    async end(outcome) {
      const isFailure = outcome instanceof Failure;
      const applied = write && (isFailure ? outcome.details.applied : 'yes');
      const event = defined({ ...about, ...began(), ...endOf(outcome), applied });
      tell(hooks.onOutcome, { ...event, attempts, waits });
      if (!hooks.onWrite || !write) return;
      const { key } = write;
      const { id, invoiceId = id ?? key['invoiceId'] } = Object(isFailure ? outcome.details : outcome.data);
      const written = {
        ...event,
        key,
        attempts: attempts.length,
        bodySha256: await sha256(body),
        outcome: isFailure ? 'failed' : outcome.isReconciled ? 'reconciled' : 'succeeded',
        invoiceId: invoiceId && String(invoiceId),
      } as const;
      tell(hooks.onWrite, defined(written));
    },
  };
}

/** Measures from now on; the wall clock for when, the steady clock for how long. */
function clock(): () => Pick<AttemptEvent, 'startedAt' | 'durationMs'> {
  const startedAt = Date.now();
  const began = performance.now();
  return () => ({ startedAt, durationMs: performance.now() - began });
}

function endOf(
  outcome: InvoiceResult<Envelope> | Failure,
): Pick<AttemptEvent, 'status' | 'reason' | 'requestId'> {
  const { status, reason, requestId }: Partial<ErrorDetails> =
    outcome instanceof Failure ? outcome.details : outcome;
  return defined({ status, reason, requestId });
}

async function sha256(text: string | undefined): Promise<string | undefined> {
  const { subtle } = globalThis.crypto ?? {};
  if (text === undefined || subtle === undefined) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// An async function catches what a hook throws as well as what it rejects with, and starts at once.
function tell<Event>(hook: ((event: Event) => unknown) | undefined, event: Event): void {
  (async () => hook?.(event))().catch(() => undefined);
}
