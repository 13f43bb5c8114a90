import type { Document, Operation } from '@b2b-invoices/spec';
import type { Caller, CallResult } from '../caller.ts';
import type { Via } from '../exchange.ts';
import { formatProblem } from '../problem.ts';
import type { Target } from '../target.ts';

/** What the tests of one target share. */
export interface TestContext {
  document: Document;
  target: Target;
  caller: Caller;
  operations: readonly Operation[];
}

/** The two ways to call, in the words of a test's name. */
export const ways: [via: Via, words: string][] = [
  ['client', 'through the client'],
  ['http', 'over HTTP'],
];

/** Everything that is wrong with a call that should have kept to the specification on both sides. */
export const problemsOf = ({ exchange, clientProblems }: CallResult): string[] => [
  ...exchange.problems.map(formatProblem),
  ...clientProblems,
];

/** The same, and that the answer has the status that was asked for. */
export function problemsUnless(status: number, result: CallResult): string[] {
  const came = result.exchange.response.status;
  return came === status
    ? problemsOf(result)
    : [`the answer has the status ${came} instead of ${status}`, ...problemsOf(result)];
}
