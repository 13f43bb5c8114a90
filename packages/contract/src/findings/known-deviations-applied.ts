import { phaseNames } from '../phases/phase.ts';
import type { RunReport } from '../run/run-report.ts';
import type { Finding } from './finding.ts';
import type { KnownDeviation } from './known-deviations.ts';

/** An entry that does not hold any more, which fails a run. */
export interface StaleDeviation {
  deviation: KnownDeviation;
  kind: 'expired' | 'unmatched';
  /** What is wrong with it and what to do, as a sentence. */
  says: string;
}

/** The findings of a run, those that are known apart. */
export interface KnownOutcome {
  /** Those that nothing excuses. */
  findings: readonly Finding[];
  known: readonly { finding: Finding; deviation: KnownDeviation }[];
  stale: readonly StaleDeviation[];
}

/** Whether all phases ran to their end, so that what was not seen is not there. */
const isComplete = ({ phases, stopped }: RunReport): boolean =>
  stopped === undefined && phaseNames.every((name) => phases.some((phase) => phase.name === name));

function staleness(
  deviation: KnownDeviation,
  { isSeen, isPast, complete }: { isSeen: boolean; isPast: boolean; complete: boolean },
): StaleDeviation | undefined {
  const { fingerprint, expires } = deviation;
  const name = `The known deviation ${fingerprint}`;
  if (isPast) {
    const rest = isSeen
      ? 'is still there: mend it, or give the entry a later day'
      : 'was not seen: remove the entry';
    return { deviation, kind: 'expired', says: `${name} expired on ${expires} and ${rest}.` };
  }
  if (isSeen || !complete) return undefined;
  return { deviation, kind: 'unmatched', says: `${name} was not seen any more: remove the entry.` };
}

/**
 * Sets the findings of a run apart that are known. An entry that has expired excuses nothing and fails by itself; so does one
 * that nothing matches, where the run was complete.
 */
export function applyKnownDeviations(
  report: RunReport,
  deviations: readonly KnownDeviation[],
  { now = new Date() }: { now?: Date } = {},
): KnownOutcome {
  const today = now.toISOString().slice(0, 10);
  const isPast = ({ expires }: KnownDeviation): boolean => expires < today;
  const valid = new Map(
    deviations
      .filter((deviation) => !isPast(deviation))
      .map((deviation) => [deviation.fingerprint, deviation]),
  );
  const seen = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const complete = isComplete(report);
  return {
    findings: report.findings.filter(({ fingerprint }) => !valid.has(fingerprint)),
    known: report.findings.flatMap((finding) => {
      const deviation = valid.get(finding.fingerprint);
      return deviation ? [{ finding, deviation }] : [];
    }),
    stale: deviations.flatMap(
      (deviation) =>
        staleness(deviation, {
          isSeen: seen.has(deviation.fingerprint),
          isPast: isPast(deviation),
          complete,
        }) ?? [],
    ),
  };
}
