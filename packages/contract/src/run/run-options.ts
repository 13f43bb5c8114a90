import type { Document } from '@b2b-invoices/spec';
import type { Finding } from '../findings/finding.ts';
import type { Weight } from '../judge/verdict.ts';
import type { PartName, PhaseName } from '../phases/phase.ts';

/** How far a run has come. */
export interface Progress {
  /** The phase that sent last. */
  phase: PartName;
  /** From 0 to 1, of the whole run, as far as it can be told. */
  done: number;
  requests: number;
  findings: number;
}

/** How a target is held to the contract. */
export interface RunOptions {
  /** Repeats a run; default: drawn, and in the report. */
  seed?: number;
  /** Default: all, in their order. */
  phases?: readonly PhaseName[];
  /** How much each phase draws. Default 1. */
  effort?: number;
  /** Begins new rounds, each with the next seed, until so many seconds have passed. Default: one round. */
  seconds?: number;
  /**
   * How many phases run at once, and how many parts of each. Default: 4 where each has stores of its own and the run goes on after
   * the first finding, otherwise 1. What is found does not depend on it.
   */
  atOnce?: number;
  /** Ends with the first finding, as it was found, without looking for a smaller one. Default false. */
  stopAtFirst?: boolean;
  /** Rules of a weight that is not here are not held against the target. Default: all. */
  weights?: readonly Weight[];
  /** The specification to hold it to. Default: the one of the installed package. */
  document?: Document;
  /** Ends the run in an orderly way; what is open on the target is closed. */
  signal?: AbortSignal;
  /** The most milliseconds that an answer may take. Default 10,000. */
  timeoutMs?: number;
  /** Keeps all exchanges for the report. Default false. */
  keepExchanges?: boolean;
  onProgress?(progress: Progress): void;
  /** Is told of a finding when it is first seen, before it is made smaller. */
  onFinding?(finding: Finding): void;
}
