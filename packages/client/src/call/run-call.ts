import type { CallLimits } from '../connection/call-limits.ts';
import type { ConnectionState } from '../connection/connection-state.ts';
import type { Envelope, InvoiceResult } from '../invoice-result.ts';
import type { CallWatch } from '../observer/call-watch.ts';
import { abortedFailure, attempt, deadlineFailure } from './attempt.ts';
import type { Call } from './call.ts';
import type { Deadline } from './deadline.ts';
import { Failure } from './failure.ts';
import { type PreparedRequest, prepareRequest } from './prepare-request.ts';

/** A call under way. */
export interface Run<Body extends Envelope> {
  state: ConnectionState;
  call: Call<Body>;
  request: PreparedRequest;
  limits: CallLimits;
  deadline: Deadline;
  /** When the call began, by the steady clock. */
  began: number;
  /** How many times it was sent. */
  count: number;
  watch: CallWatch | undefined;
}

/**
 * Sends a call until it succeeds, until its failure is one that another attempt would not mend, or until attempts or time
 * run out. What a failed write calls for is the write's own affair.
 */
export async function runCall<Body extends Envelope>(
  state: ConnectionState,
  call: Call<Body>,
  limits: CallLimits,
  deadline: Deadline,
): Promise<InvoiceResult<Body>> {
  const request = prepareRequest(state, call);
  const watch = state.observer?.(call, request.body);
  const run: Run<Body> = {
    state,
    call,
    request,
    limits,
    deadline,
    began: performance.now(),
    count: 0,
    watch,
  };
  let outcome: InvoiceResult<Body> | Failure | undefined;
  while (outcome === undefined) {
    outcome = await attempt(run);
    if (outcome instanceof Failure) outcome = await (call.write?.next ?? again)(outcome, run);
  }
  await watch?.end(outcome);
  if (!(outcome instanceof Failure)) return outcome;
  throw new outcome.Kind({ ...outcome.details, attempts: run.count });
}

/** Whether another attempt may go better. */
export function isTransient({ details: { reason, status } }: Failure): boolean {
  return status === 408 || (status !== 501 && /^(connection|timed|too|server|empty|not-json)/.test(reason));
}

/** Waits for another attempt if that may go better; else gives the failure to end with. */
async function again(failure: Failure, run: Run<Envelope>): Promise<Failure | undefined> {
  return isTransient(failure) && run.count < run.limits.maxAttempts ? pauseAfter(failure, run) : failure;
}

/** Waits as long as the answer asks, or backs off; gives the failure to end with if there is no time to. */
export async function pauseAfter(failure: Failure, run: Run<Envelope>): Promise<Failure | undefined> {
  const { deadline, limits, watch, count } = run;
  const { retryAfterMs } = failure.context;
  const backOffMs = Math.min(60_000, limits.backOffMs * 2 ** (count - 1)) * (0.5 + Math.random() / 2);
  const isAsked = retryAfterMs !== undefined;
  const ms = retryAfterMs ?? backOffMs;
  if (ms > deadline.leftMs)
    return deadlineFailure(run, isAsked ? 'the service asks for' : 'the next attempt waits for', ms, failure);
  watch?.wait(isAsked ? 'retry-after' : 'back-off', ms);
  return deadline.wait(ms).then(
    () => undefined,
    () => abortedFailure(run),
  );
}
