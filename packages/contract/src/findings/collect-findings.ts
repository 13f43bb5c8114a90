import type { Verdict, Weight } from '../judge/verdict.ts';
import { type PartName, phaseNames } from '../phases/phase.ts';
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

/** What showed a finding. */
interface Origin {
  phase: PartName;
  seed: number;
  /** The place of the part among those of the phase. Default: the phase itself, which comes before its parts. */
  turn?: readonly number[];
}

function compareTurns(left: readonly number[] = [], right: readonly number[] = []): number {
  const index = left.findIndex((turn, at) => turn !== right[at]);
  return index < 0 ? left.length - right.length : (left[index] ?? 0) - (right[index] ?? -1);
}

/** Where a phase stands; what is no phase, as a live run, stands alone. */
const placeOf = ({ phase }: Origin): number => (phaseNames as readonly PartName[]).indexOf(phase);

/** Phases and their parts run at once; a finding is of what comes first in their order, whichever was quicker. */
const byOrder = (left: Origin, right: Origin): number =>
  left.seed - right.seed || placeOf(left) - placeOf(right) || compareTurns(left.turn, right.turn);

/** Gathers what does not agree, one finding for each cause, in the order of the phases. */
export interface FindingCollector {
  readonly sightings: readonly Sighting[];
  /** How many there are. */
  readonly size: number;
  /** @returns the finding, where it is a new one */
  add(
    origin: Origin,
    verdict: Verdict,
    seen: { session?: Session; steps: readonly Step[] },
  ): Finding | undefined;
}

export function collectFindings(weights: readonly Weight[]): FindingCollector {
  const byFingerprint = new Map<string, Sighting & { origin: Origin }>();
  return {
    get sightings() {
      return [...byFingerprint.values()].toSorted((left, right) => byOrder(left.origin, right.origin));
    },
    get size() {
      return byFingerprint.size;
    },
    add(origin, verdict, { session, steps }) {
      const { phase, seed } = origin;
      if (!weights.includes(verdict.rule.weight)) return undefined;
      const fingerprint = fingerprintOf(verdict);
      const last = steps.at(-1);
      const operationId = last?.exchange.operation?.operationId ?? 'no operation';
      const known = byFingerprint.get(fingerprint);
      const isFirst = !known || byOrder(origin, known.origin) < 0;
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
      byFingerprint.set(fingerprint, { finding, session, steps: [...steps], origin });
      return known ? undefined : finding;
    },
  };
}
