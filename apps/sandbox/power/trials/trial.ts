import type { PartName, RunReport } from '@b2b-invoices/contract';

/**
 * How a fault was seen.
 * - `finding`: the suite reports a finding;
 * - `refused`: the suite says that the run cannot be made;
 * - `crash`: the server does not start, or the process ends;
 * - `time`: the run does not come to an end in time.
 */
export type Seen = 'finding' | 'refused' | 'crash' | 'time';

/** What became of one fault. */
export interface Trial {
  /** Undefined where the fault was missed. */
  seen?: Seen;
  phase?: PartName;
  /** The id of the rule that was broken, or the message of what ended the run. */
  by?: string;
  requests: number;
  milliseconds: number;
  /** Why the suite gave up, where it could not say at what place. */
  gaveUp?: string;
  /** Whether the fault ever had its chance; undefined where that is not known. */
  met?: boolean;
}

/** Reads from a report whether the suite saw anything. */
export function trialOf({
  findings: [first],
  requests,
  milliseconds,
  stopped,
  failed = stopped,
}: RunReport): Trial {
  if (!first && failed !== undefined) return { seen: 'refused', by: failed, requests, milliseconds };
  if (!first) return { requests, milliseconds };
  return { seen: 'finding', phase: first.phase, by: first.verdict.rule.id, requests, milliseconds };
}

/** Runs the suite; a run that cannot be made is a way to see a fault. */
export async function attempt(run: () => Promise<RunReport>): Promise<Trial> {
  const began = performance.now();
  try {
    return trialOf(await run());
  } catch (error) {
    const milliseconds = performance.now() - began;
    return { seen: 'refused', by: (error as Error).message, requests: 0, milliseconds };
  }
}

/** What became of a fault that the suite was not put to. */
export const notTried: Trial = { requests: 0, milliseconds: 0 };
