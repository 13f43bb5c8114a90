import type { Verdict } from '../judge/verdict.ts';
import type { PartName } from '../phases/phase.ts';
import type { Step } from '../session/step.ts';

/** Something that does not agree, with the least that shows it. Everything of one cause is one finding. */
export interface Finding {
  /** Stable over seeds, runs and versions of the kit: rule, place and subject, as a short hash. */
  fingerprint: string;
  phase: PartName;
  /** The operations that show it. */
  operationIds: readonly string[];
  verdict: Verdict;
  /** What else the same calls show. */
  also: readonly Verdict[];
  /** The fewest calls that show it; the last one does. Where the smallest was not looked for, those that led to it. */
  steps: readonly Step[];
  /** Whether fewer calls were tried. */
  shrunk: boolean;
  /** How often it was seen. */
  count: number;
  seed: number;
  /** Give it to `--replay` for the same finding again. */
  replay: string;
}
