import type { Verdict, Weight } from '../judge/verdict.ts';
import type { PartName } from '../phases/phase.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import type { Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Where a finding was first seen, for whoever makes it smaller. */
export interface Sighting {
  finding: Finding;
  /** Undefined where a phase saw it by itself. */
  session: Session | undefined;
  /** The steps of the session up to the one that showed it. */
  steps: readonly Step[];
}

/** Gathers what does not agree, one finding for each cause. */
export interface FindingCollector {
  readonly sightings: readonly Sighting[];
  /** @returns the finding, where it is a new one */
  add(
    origin: { phase: PartName; seed: number },
    verdict: Verdict,
    seen: { session?: Session; steps: readonly Step[] },
  ): Finding | undefined;
}

export function collectFindings(weights: readonly Weight[]): FindingCollector {
  const byFingerprint = new Map<string, Sighting>();
  return {
    get sightings() {
      return [...byFingerprint.values()];
    },
    add({ phase, seed }, verdict, { session, steps }) {
      if (!weights.includes(verdict.rule.weight)) return undefined;
      const fingerprint = fingerprintOf(verdict);
      const last = steps.at(-1);
      const operationId = last?.exchange.operation?.operationId ?? 'no operation';
      const known = byFingerprint.get(fingerprint);
      if (known) {
        known.finding.count += 1;
        if (!known.finding.operationIds.includes(operationId))
          known.finding.operationIds = [...known.finding.operationIds, operationId];
        return undefined;
      }
      const finding: Finding = {
        fingerprint,
        phase,
        operationIds: [operationId],
        verdict,
        also: [],
        steps: session ? steps.slice(-1) : [...steps],
        shrunk: false,
        count: 1,
        seed,
        replay: `${phase}-${seed}-${fingerprint}`,
      };
      byFingerprint.set(fingerprint, { finding, session, steps: [...steps] });
      return finding;
    },
  };
}
