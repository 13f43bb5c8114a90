import { abortedFailure, deadlineFailure } from '../call/attempt.ts';
import type { Write } from '../call/call.ts';
import { Failure } from '../call/failure.ts';
import { isTransient, pauseAfter, type Run } from '../call/run-call.ts';
import type { Applied } from '../errors/applied.ts';
import type { ErrorDetails } from '../errors/error-details.ts';
import { isInvoiceError } from '../errors/is-invoice-error.ts';
import type { Envelope, InvoiceResult } from '../invoice-result.ts';
import { appliedOf } from './applied-of.ts';

/** What a look at the service found: the result that the write would have had. */
export interface Found<Body extends Envelope> extends Pick<InvoiceResult<Body>, 'data' | 'meta'> {
  /** When the invoice was made, in Unix seconds. */
  createdAt: unknown;
}

/** How a write is repeated, and how it is found out what became of it. */
export interface WriteRule<Body extends Envelope> {
  key: Readonly<Record<string, string>>;
  /** Whether it comes to the same if it is carried out twice. Then it is simply sent again. */
  isRepeatable?: boolean;
  /** What the service answers where an earlier attempt took effect, matched against the reason and the messages. */
  echo?: RegExp;
  /**
   * Finds out what became of it: the result it would have had, undefined if it is proven not to have taken effect and may
   * be sent again, or the failure to end with. Asked after a failure that leaves it open, and after an echo. Throws an error
   * where it cannot be told.
   */
  reconcile?(run: Run<Body>): Promise<Found<Body> | Failure | undefined>;
}

/** Makes a write that knows its outcome: sent again only where that does no harm, looked up where nothing says what became of it. */
export function createWrite<Body extends Envelope>(rule: WriteRule<Body>): Write<Body> {
  const { key, isRepeatable, echo, reconcile } = rule;
  // What all attempts so far come to. A request that was given up may still arrive, also after a look found nothing.
  let standing: Applied = 'no';
  let wasOpen = false;
  const ended = (failure: Failure, applied = standing): Failure => withDetails(failure, { applied });

  return {
    key,
    async next(failure, run) {
      const { reason, messages = [] } = failure.details;
      const { maxAttempts } = run.limits;
      const canLook = reconcile !== undefined && maxAttempts > 1;
      const isEcho = echo?.test([reason, ...messages].join(' ')) === true;
      if (isEcho && !wasOpen) return firstEcho(rule, failure, run, canLook);

      const applied = isEcho ? 'maybe' : appliedOf(failure);
      if (applied !== 'no' && standing !== 'yes') standing = applied;
      wasOpen ||= standing !== 'no';
      const isOver = failure.context.isUnsent || /^(drift|aborted|deadline-exceeded)$/.test(reason);
      const isUnsure = standing !== 'no' && !isRepeatable;
      // Refused now, but an earlier attempt may have arrived after the look that did not find it.
      const isLast = isEcho || (wasOpen && !isUnsure && !isRepeatable && !isTransient(failure));
      const isLook = canLook && (isUnsure || isLast);
      if (isOver || (!isLook && (isUnsure || !isTransient(failure) || run.count >= maxAttempts)))
        return ended(failure);
      // Given time to arrive, if it is still under way.
      const paused = isLast ? undefined : await pauseAfter(failure, run);
      if (paused !== undefined) return ended(paused);
      if (!isLook) return undefined;

      const found = await look(rule, failure, run);
      if (found instanceof Failure)
        return ended(found, found.details.reason === 'conflict' ? 'no' : standing);
      if (found !== undefined) return reconciled(found);
      // Where the service says that it has the invoice, and a look does not find it, nothing is proven.
      if (isEcho || standing === 'yes') return ended(failure);
      standing = 'no';
      return isLast || run.count >= maxAttempts ? ended(failure) : undefined;
    },
  };
}

// Deno and browsers send a request again by themselves when a connection ends without an answer, a POST too; Bun does so with
// a PUT and a DELETE. Node and workerd do not.
const isResentUnseen = (): boolean =>
  ['Deno', 'Bun', 'document', 'importScripts'].some((name) => name in globalThis);

/**
 * The first answer already says that it is done. Mostly somebody did it before; but where the runtime may have sent it twice,
 * it is this call's own if it was made while the call went on, by the service's clock.
 */
async function firstEcho<Body extends Envelope>(
  rule: WriteRule<Body>,
  failure: Failure,
  run: Run<Body>,
  canLook: boolean,
): Promise<InvoiceResult<Body> | Failure> {
  const isUnsure = isResentUnseen();
  if (!isUnsure || !canLook || rule.isRepeatable)
    return withDetails(failure, { applied: isUnsure ? 'maybe' : 'no' });
  // The clock of its answers and that of its invoices are read in whole seconds; a page may not see the former.
  const since = Date.parse(failure.context.date ?? '') - (performance.now() - run.began) - 2000;
  const found = await look(rule, failure, run);
  const isOther = found instanceof Failure && found.details.reason === 'conflict';
  if (found instanceof Failure || Number.isNaN(since))
    return withDetails(failure, { applied: isOther ? 'no' : 'maybe' });
  const isOlder = found === undefined || Number(found.createdAt) * 1000 < since;
  return isOlder ? withDetails(failure, { applied: 'no' }) : reconciled(found);
}

function reconciled<Body extends Envelope>({ data, meta }: Found<Body>): InvoiceResult<Body> {
  return { data, meta, status: 200, isReconciled: true };
}

async function look<Body extends Envelope>(
  { reconcile }: WriteRule<Body>,
  failure: Failure,
  run: Run<Body>,
): Promise<Found<Body> | Failure | undefined> {
  try {
    return await reconcile?.(run);
  } catch (thrown) {
    if (isInvoiceError(thrown, 'aborted')) return abortedFailure(run);
    if (isInvoiceError(thrown, 'deadline-exceeded'))
      return deadlineFailure(run, 'looking up what became of it asks for', run.deadline.totalMs, failure);
    return withDetails(failure, { cause: thrown });
  }
}

function withDetails({ Kind, details, context }: Failure, told: Partial<ErrorDetails>): Failure {
  return new Failure(Kind, { ...details, ...told }, context);
}
