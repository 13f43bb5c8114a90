import { type CallLimits, limitsProblem } from '../connection/call-limits.ts';
import { type InvoiceConnection, stateOf } from '../connection/invoice-connection.ts';
import type { Envelope, InvoiceResult } from '../invoice-result.ts';
import type { Call } from './call.ts';
import type { CallOptions } from './call-options.ts';
import { Deadline } from './deadline.ts';
import { runCall } from './run-call.ts';

/** Every call of every operation passes through here. So this is the place for whatever concerns all calls alike. */
export async function callOperation<Body extends Envelope>(
  connection: InvoiceConnection,
  call: Call<Body>,
  options?: CallOptions,
): Promise<InvoiceResult<Body>> {
  const state = stateOf(connection);
  const { limits, deadline, problem } = readCallOptions(state.limits, options);
  return runCall(state, { ...call, problem: call.problem ?? problem }, limits, deadline);
}

/** The limits and the deadline of a call, and what is wrong with its options, if anything is. */
export function readCallOptions(
  ofConnection: CallLimits,
  options: CallOptions = {},
): { limits: CallLimits; deadline: Deadline; problem: string | undefined } {
  const { signal, ...given } = Object(options) as CallOptions;
  const limits = { ...ofConnection, ...given };
  const isNone = signal !== undefined && !(signal instanceof AbortSignal);
  const problem = isNone ? 'signal must be an AbortSignal' : limitsProblem(given, 'signal');
  return { limits, deadline: new Deadline(limits.deadlineMs, isNone ? undefined : signal), problem };
}
