import type { Call } from '../call/call.ts';
import { readCallOptions } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { ErrorKind } from '../call/failure.ts';
import { runCall } from '../call/run-call.ts';
import { type InvoiceConnection, stateOf } from '../connection/invoice-connection.ts';
import type { ErrorDetails } from '../errors/error-details.ts';
import { InvoiceArgumentError } from '../errors/invoice-argument-error.ts';
import { InvoiceConflictError } from '../errors/invoice-conflict-error.ts';
import { isInvoiceError } from '../errors/is-invoice-error.ts';
import type { Envelope, InvoiceResult } from '../invoice-result.ts';
import type { Within } from './find-invoices.ts';

/** Several calls that look at the service and then write, within one deadline. */
export interface LookAndWrite extends Within {
  run<Body extends Envelope>(call: Call<Body>): Promise<InvoiceResult<Body>>;
  /** What a look at the service ahead of the write fails with says that nothing was written. */
  look<Value>(look: Promise<Value>): Promise<Value>;
  /** Ends it with an InvoiceArgumentError if there is something wrong. */
  refuse(problem: string | undefined | false): void;
  /** The error for an invoice that is not what the write counts on. */
  conflict(details: Partial<ErrorDetails>): Error;
}

/** Begins such calls. Throws an InvoiceArgumentError for options that cannot be used. */
export function lookAndWrite(
  connection: InvoiceConnection,
  operation: string,
  options: CallOptions,
): LookAndWrite {
  const state = stateOf(connection);
  const { limits, deadline, problem: ofOptions } = readCallOptions(state.limits, options);
  const error = (Kind: ErrorKind, details: Pick<ErrorDetails, 'reason' | 'summary'>): Error =>
    new Kind({ ...details, operation, summary: state.redact(details.summary ?? ''), applied: 'no' });
  const refuse = (summary: string | undefined | false): void => {
    if (summary) throw error(InvoiceArgumentError, { reason: 'invalid-argument', summary });
  };
  refuse(ofOptions);
  return {
    state,
    limits,
    deadline,
    refuse,
    run: (call) => runCall(state, call, limits, deadline),
    look: (look) =>
      look.catch((thrown) => {
        throw isInvoiceError(thrown) ? Object.assign(thrown, { applied: 'no' }) : thrown;
      }),
    conflict: (details) => error(InvoiceConflictError, { ...details, reason: 'conflict' }),
  };
}
