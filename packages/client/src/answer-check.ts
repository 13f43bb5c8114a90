import type { ErrorKind } from './call/failure.ts';
import type { ErrorDetails } from './errors/error-details.ts';

/** One way in which an answer differs from the specification. It never holds the value. */
export interface Drift {
  operation: string;
  method: string;
  status: number;
  requestId?: string;
  /** JSON pointer, such as `/data/3/status`. */
  pointer: string;
  expected: string;
  got: string;
}

/** An answer as it came, before anything is made of it. */
export interface CheckedAnswer {
  operation: string;
  method: string;
  status: number;
  requestId?: string;
  body: unknown;
}

/** What a strict check makes of an answer that differs: the error of the call. */
export interface Refusal {
  Kind: ErrorKind;
  details: Pick<ErrorDetails, 'summary' | 'drifts'>;
}

/** Looks at an answer and gives back why the call is to fail, if it is. Must not change the body. Made by `createDriftCheck`. */
export type AnswerCheck = (answer: CheckedAnswer) => Refusal | undefined;
