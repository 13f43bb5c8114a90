import { InvoiceConnectionError } from '../errors/invoice-connection-error.ts';
import { InvoiceDeadlineError } from '../errors/invoice-deadline-error.ts';
import { InvoiceResponseError } from '../errors/invoice-response-error.ts';
import type { Envelope, InvoiceResult } from '../invoice-result.ts';
import { copyCause, messageOf } from './copy-cause.ts';
import { Failure } from './failure.ts';
import { readAnswer } from './read-answer.ts';
import type { Run } from './run-call.ts';
import { type Answer, sendRequest } from './send-request.ts';

/** Waits for its turn, sends the request once and reads the answer. Never throws. */
export async function attempt<Body extends Envelope>(run: Run<Body>): Promise<InvoiceResult<Body> | Failure> {
  const { state, call, request, deadline, limits, watch } = run;
  const { pacer } = state;
  const neededMs = await pacer.enter(state, deadline, watch?.wait);
  if (deadline.signal?.aborted) {
    if (neededMs === undefined) pacer.leave();
    return abortedFailure(run);
  }
  if (neededMs !== undefined) return deadlineFailure(run, 'its turn comes after', neededMs);
  if (deadline.leftMs === 0) {
    pacer.leave();
    return deadlineFailure(run, 'an attempt takes', limits.attemptTimeoutMs);
  }
  run.count += 1;
  const attempted = watch?.attempt();
  const limitMs = Math.min(limits.attemptTimeoutMs, deadline.leftMs);
  const answer = await sendRequest(state, request, limitMs, deadline.signal);
  let outcome: InvoiceResult<Body> | Failure;
  try {
    outcome = answer instanceof Failure ? answer : readAnswer<Body>(answer, call, request, state);
  } catch (thrown) {
    // Such as JSON that is nested too deep to be walked.
    const cause = copyCause(thrown, state.redact);
    const details = {
      ...request.about,
      status: (answer as Answer).response.status,
      reason: 'not-an-envelope',
      summary: messageOf(cause),
      cause,
    } as const;
    outcome = new Failure(InvoiceResponseError, details);
  }
  attempted?.(outcome);
  const { status, rateLimit } = outcome instanceof Failure ? outcome.details : outcome;
  pacer.leave(rateLimit, status === 429 ? (outcome as Failure).context.retryAfterMs : 0);
  const isDeadline =
    outcome instanceof Failure && outcome.details.reason === 'timed-out' && limitMs < limits.attemptTimeoutMs;
  return isDeadline ? deadlineFailure(run, 'the answer took', limitMs, outcome as Failure) : outcome;
}

/** The caller's signal ended the call while nothing was under way. */
export function abortedFailure({ request, state, deadline }: Run<Envelope>): Failure {
  const cause = copyCause(deadline.signal?.reason, state.redact);
  const details = { ...request.about, reason: 'aborted', summary: messageOf(cause), cause } as const;
  return new Failure(InvoiceConnectionError, details, { isUnsent: true });
}

/** The deadline leaves less time than is needed; `said` begins the sentence that tells both numbers. */
export function deadlineFailure(
  { request, deadline }: Run<Envelope>,
  said: string,
  neededMs: number,
  last?: Failure,
): Failure {
  const { leftMs, totalMs } = deadline;
  const [needed, left, total] = [neededMs, leftMs, totalMs].map((ms) => `${Math.round(ms / 100) / 10} s`);
  const summary = `${said} ${needed}, and ${left} of ${total} are left`;
  const cause = last && new last.Kind(last.details);
  const { status, requestId } = last?.details ?? {};
  const details = {
    ...request.about,
    status,
    requestId,
    reason: 'deadline-exceeded',
    summary,
    neededMs,
    leftMs,
    cause,
  } as const;
  return new Failure(InvoiceDeadlineError, details, last?.context ?? { isUnsent: true });
}
