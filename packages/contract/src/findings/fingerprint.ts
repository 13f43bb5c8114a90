import { createHash } from 'node:crypto';
import type { Verdict } from '../judge/verdict.ts';

/** The same for everything of one cause, whatever the seed, the ids and the values: rule, place and subject. */
export function fingerprintOf({ rule, pointer = rule.pointer, subject = '' }: Verdict): string {
  return createHash('sha256').update(`${rule.id}\n${pointer}\n${subject}`).digest('hex').slice(0, 12);
}
