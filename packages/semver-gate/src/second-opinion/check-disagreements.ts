import type { Problem } from '../problem.ts';
import type { Disagreement } from './disagreement.ts';
import { disagreementsFile, type RecordedDisagreement } from './recorded-disagreements.ts';

const file = disagreementsFile;

function unrecorded({ fingerprint, breaking, says, pointer }: Disagreement): Problem {
  const what =
    breaking === 'gate' ? `The gate alone, and not api-smart-diff, calls this breaking: ${says}` : says;
  return {
    kind: 'disagreement-unrecorded',
    says: `${what.replace(/\.?$/, '')} (${pointer}): look which is right, and record ${fingerprint} with a reason and a day of expiry in ${file}.`,
    fingerprint,
    file,
  };
}

function stale(entry: RecordedDisagreement, matched: boolean, today: string): Problem[] {
  const { fingerprint, expires, line } = entry;
  const name = `The disagreement ${fingerprint} (${file}:${line})`;
  if (!matched)
    return [
      {
        kind: 'disagreement-unmatched',
        says: `${name} is none that the two tools have now; remove the entry.`,
        fingerprint,
        file,
      },
    ];
  if (expires >= today) return [];
  const says = `${name} expired on ${expires} and is still there; look at it again, and give it a later day or mend it.`;
  return [{ kind: 'disagreement-expired', says, fingerprint, file }];
}

/** Whether every disagreement is recorded, and every entry still holds. */
export function checkDisagreements(
  disagreements: readonly Disagreement[],
  entries: readonly RecordedDisagreement[],
  today: string,
): Problem[] {
  const recorded = new Set(entries.map(({ fingerprint }) => fingerprint));
  const present = new Set(disagreements.map(({ fingerprint }) => fingerprint));
  return [
    ...disagreements.filter(({ fingerprint }) => !recorded.has(fingerprint)).map(unrecorded),
    ...entries.flatMap((entry) => stale(entry, present.has(entry.fingerprint), today)),
  ];
}
