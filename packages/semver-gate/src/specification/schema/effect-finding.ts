import type { Node } from '@b2b-invoices/spec';
import { bumpOf, type Effect, type Finding } from '../finding.ts';
import type { KeywordEffect } from './keyword-effects.ts';
import { nameOf, type Place } from './place.ts';

const kebab = (keyword: string) => keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const verbs: Record<Place['direction'], Record<Effect, string>> = {
  request: { narrowed: 'takes less', widened: 'takes more', changed: 'takes something else' },
  response: { narrowed: 'holds less', widened: 'may hold more', changed: 'holds something else' },
};

/** An effect on a schema as a finding. */
export function effectFinding(place: Place, before: Node, after: Node, effect: KeywordEffect): Finding {
  const { keyword } = effect;
  const { versions, direction } = place;
  const gone = !(keyword in after) && keyword in before;
  return {
    kind: `${direction}-${kebab(keyword)}-${effect.effect}`,
    direction,
    bump: bumpOf(effect.effect, direction),
    pointer: gone
      ? versions.before.origins.ofKeyword(before, keyword)
      : versions.after.origins.ofKeyword(after, keyword),
    path: [...place.path, keyword],
    says: `${nameOf(place)} ${verbs[direction][effect.effect]}: its ${effect.says}`,
    before: effect.before,
    after: effect.after,
  };
}
