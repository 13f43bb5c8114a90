import type { Problem } from '@b2b-invoices/contract/validation';
import type { OutgoingAnswer } from './http/outgoing-answer.ts';

/** A request and its answer, as the journal, the log and the metrics are told of it. It holds secrets. */
export interface Exchange {
  /** Milliseconds since 1970-01-01T00:00:00Z, by the clock of the store. */
  time: number;
  durationMs: number;
  requestId: string;
  /** The hash of the store; undefined where the credentials named none. */
  store: string | undefined;
  /** Undefined where the specification has no such method and path. */
  operationId: string | undefined;
  method: string;
  path: string;
  query: string;
  /** Query keys that the service ignores in silence. */
  ignored: string[];
  /** How the request or the answer differed from the specification. */
  problems: Problem[];
  /** The fault that was scripted for it. */
  fault: string | undefined;
  /** Names and values in turn, with the secrets that they hold. */
  rawHeaders: readonly string[];
  /** Undefined where none was read. */
  requestBody: string | undefined;
  answer: OutgoingAnswer;
}
