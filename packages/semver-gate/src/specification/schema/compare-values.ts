import type { Node } from '@b2b-invoices/spec';
import { isSame } from '../canonical/stable-json.ts';
import type { Finding } from '../finding.ts';
import { effectFinding } from './effect-finding.ts';
import { nameOf, type Place } from './place.ts';
import { enumEffects } from './value-effects.ts';

const isOpen = (schema: Node) => schema['x-extensible-enum'] === true;

/** A list that was open may be closed, which promises more, and the other way round. Senders are bound to it in any case. */
function openness(place: Place, before: Node, after: Node): Finding[] {
  if (place.direction === 'request' || isOpen(before) === isOpen(after)) return [];
  const effect = isOpen(after) ? 'widened' : 'narrowed';
  const says = isOpen(after)
    ? 'list of values is open and was closed'
    : 'list of values is closed and was open';
  const marker = {
    keyword: 'x-extensible-enum',
    effect,
    says,
    before: isOpen(before),
    after: isOpen(after),
  } as const;
  return [{ ...effectFinding(place, before, after, marker), kind: `response-extensible-enum-${effect}` }];
}

/** A value that is new in answers breaks those who were told all values, unless `x-extensible-enum: true` told of more to come. */
export function compareValues(place: Place, before: Node, after: Node): Finding[] {
  const found = enumEffects(before, after).map((effect): Finding => {
    const finding = effectFinding(place, before, after, effect);
    const expected = isOpen(before) && place.direction === 'response' && effect.effect === 'widened';
    return expected ? { ...finding, kind: 'response-open-enum-widened', bump: 'minor' } : finding;
  });
  return [...found, ...openness(place, before, after)];
}

function defaultSays(place: Place, old: unknown, now: unknown): string {
  const [name, meant, means] = [nameOf(place), JSON.stringify(old), JSON.stringify(now)];
  if (place.direction === 'response') return `the default of ${name} is said otherwise`;
  if (old === undefined) return `${name} left out means ${means}, which was not said before`;
  if (now === undefined) return `${name} left out meant ${meant}, which is no longer said`;
  return `${name} left out means ${means}, and meant ${meant}`;
}

/**
 * What the service takes for what nobody sends. A default where none was named contradicts nothing that was said; that of an answer
 * is words, since the answer says what it says.
 */
export function compareDefault(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before['default'], after['default']];
  if (isSame(old, now)) return [];
  const happened = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  const answered = place.direction === 'response';
  const effect = { keyword: 'default', effect: 'changed', says: '', before: old, after: now } as const;
  return [
    {
      ...effectFinding(place, before, after, effect),
      kind: `${place.direction}-default-${happened}`,
      bump: answered ? 'patch' : happened === 'added' ? 'minor' : 'major',
      says: defaultSays(place, old, now),
    },
  ];
}
