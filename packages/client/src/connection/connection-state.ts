import type { AnswerCheck } from '../answer-check.ts';
import type { Pace, Pacer } from '../call/pacer.ts';
import type { Redact } from '../call/redact.ts';
import type { CallObserver } from '../observer/call-watch.ts';
import type { CallLimits } from './call-limits.ts';
import type { InvoiceFetch } from './connection-options.ts';

/** Everything that a call needs to know about its connection. */
export interface ConnectionState extends Pace {
  baseUrl: string;
  headers: Readonly<Record<string, string>>;
  /** Absent for the global one, which takes an address and so need not be handed a Request. */
  fetch: InvoiceFetch | undefined;
  /** Takes the token out of whatever an error shows. */
  redact: Redact;
  /** The same for results. It leaves a token of less than 8 characters, such as a test's, since data may hold it by chance. */
  redactResult: Redact;
  limits: CallLimits;
  pacer: Pacer;
  checkAnswer: AnswerCheck | undefined;
  observer: CallObserver | undefined;
}
