import type { Node } from '@b2b-invoices/spec';
import { isSame } from './canonical/stable-json.ts';
import { isWord } from './canonical/words.ts';
import type { Finding } from './finding.ts';
import { nameOf, type Place } from './schema/place.ts';

/** What is said by other keys, or elsewhere. */
const elsewhere = new Set(['x-sunset']);

const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What differs in what two parts say to people: a finding for each key, and none of it is felt on the wire. */
export function compareWords(place: Place, before: Node, after: Node): Finding[] {
  const { origins } = place.versions.after;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => isWord(key) && !elsewhere.has(key) && !isSame(before[key], after[key]))
    .map((key) => ({
      kind: `${kebab(key)}-changed`,
      direction: 'none',
      bump: 'patch',
      pointer:
        key in after ? origins.ofKeyword(after, key) : place.versions.before.origins.ofKeyword(before, key),
      path: [...place.path, key],
      says: `${key} of ${nameOf(place)} ${key in before ? (key in after ? 'has changed' : 'is gone') : 'is new'}`,
      before: before[key],
      after: after[key],
    }));
}
