import type { Verdict, Weight } from '../judge/verdict.ts';
import { type PhaseName, phaseNames } from '../phases/phase.ts';
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

type Origin = Pick<Finding, 'phase' | 'seed'>;

/** Phases run at once; a finding is of the one that comes first in their order, whichever was quicker. */
const byOrder = (left: Origin, right: Origin): number =>
  left.seed - right.seed || phaseNames.indexOf(left.phase) - phaseNames.indexOf(right.phase);

/** Gathers what does not agree, one finding for each cause, in the order of the phases. */
export interface FindingCollector {
  readonly sightings: readonly Sighting[];
  /** @returns the finding, where it is a new one */
  add(
    origin: { phase: PhaseName; seed: number },
    verdict: Verdict,
    seen: { session?: Session; steps: readonly Step[] },
  ): Finding | undefined;
}

export function collectFindings(weights: readonly Weight[]): FindingCollector {
  const byFingerprint = new Map<string, Sighting>();
  return {
    get sightings() {
      return [...byFingerprint.values()].toSorted((left, right) => byOrder(left.finding, right.finding));
    },
    add({ phase, seed }, verdict, { session, steps }) {
      if (!weights.includes(verdict.rule.weight)) return undefined;
      const fingerprint = fingerprintOf(verdict);
      const last = steps.at(-1);
      const operationId = last?.exchange.operation?.operationId ?? 'no operation';
      const known = byFingerprint.get(fingerprint);
      const isFirst = !known || byOrder({ phase, seed }, known.finding) < 0;
      const others = known?.finding.operationIds.filter((id) => id !== operationId) ?? [];
      if (!isFirst) {
        known.finding.count += 1;
        if (others.length === known.finding.operationIds.length)
          known.finding.operationIds = [...others, operationId];
        return undefined;
      }
      const finding: Finding = {
        fingerprint,
        phase,
        operationIds: [operationId, ...others],
        verdict,
        also: [],
        steps: session ? steps.slice(-1) : [...steps],
        shrunk: false,
        count: (known?.finding.count ?? 0) + 1,
        seed,
        replay: `${phase}-${seed}-${fingerprint}`,
      };
      byFingerprint.set(fingerprint, { finding, session, steps: [...steps] });
      return known ? undefined : finding;
    },
  };
}
