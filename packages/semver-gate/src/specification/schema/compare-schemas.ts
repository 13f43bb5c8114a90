import { isNode, type Node } from '@b2b-invoices/spec';
import { isSame } from '../canonical/stable-json.ts';
import { isWord } from '../canonical/words.ts';
import { compareWords } from '../compare-words.ts';
import { compareDeprecation } from '../deprecation.ts';
import { bumpOf, type Effect, type Finding } from '../finding.ts';
import { compareProperties } from './compare-properties.ts';
import { compareUnions, isUnion } from './compare-unions.ts';
import { type KeywordEffect, keywordEffects } from './keyword-effects.ts';
import { inItems, nameOf, opened, type Place } from './place.ts';
import { areApart, enumEffects, typeEffects } from './value-effects.ts';

const kebab = (keyword: string) => keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const verbs: Record<Place['direction'], Record<Effect, string>> = {
  request: { narrowed: 'takes less', widened: 'takes more', changed: 'takes something else' },
  response: { narrowed: 'holds less', widened: 'may hold more', changed: 'holds something else' },
};

/** An effect on a schema as a finding. */
function effectFinding(place: Place, before: Node, after: Node, effect: KeywordEffect): Finding {
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

/** A value that is new in answers breaks those who were told all values, unless `x-extensible-enum: true` told of more to come. */
function values(place: Place, before: Node, after: Node): Finding[] {
  const isOpen = before['x-extensible-enum'] === true;
  const opens = !isOpen && after['x-extensible-enum'] === true;
  const found = enumEffects(before, after).map((effect) => {
    const finding = effectFinding(place, before, after, effect);
    return isOpen && place.direction === 'response' && effect.effect === 'widened'
      ? { ...finding, bump: 'minor' as const }
      : finding;
  });
  if (place.direction === 'request' || isOpen === (after['x-extensible-enum'] === true)) return found;
  const says = opens ? 'list of values is open and was closed' : 'list of values is closed and was open';
  const marker = {
    keyword: 'x-extensible-enum',
    effect: opens ? 'widened' : 'narrowed',
    says,
    before: isOpen,
    after: opens,
  } as const;
  return [
    ...found,
    { ...effectFinding(place, before, after, marker), kind: `response-extensible-enum-${marker.effect}` },
  ];
}

/** What the service takes for what nobody sends. A default where none was named contradicts nothing that was said. */
function defaultValue(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before['default'], after['default']];
  if (isSame(old, now)) return [];
  if (place.direction === 'response') {
    return [
      {
        ...effectFinding(place, before, after, {
          keyword: 'default',
          effect: 'changed',
          says: '',
          before: old,
          after: now,
        }),
        bump: 'patch',
        says: `the default of ${nameOf(place)} is said otherwise`,
      },
    ];
  }
  const happened = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  const finding = effectFinding(place, before, after, {
    keyword: 'default',
    effect: 'changed',
    says: '',
    before: old,
    after: now,
  });
  const value = (given: unknown) => (given === undefined ? 'nothing named' : JSON.stringify(given));
  return [
    {
      ...finding,
      kind: `request-default-${happened}`,
      bump: happened === 'added' ? 'minor' : 'major',
      says: `${nameOf(place)} left out means ${value(now)}, and meant ${value(old)}`,
    },
  ];
}

function items(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before['items'] ?? {}, after['items'] ?? {}];
  if (isNode(old) && isNode(now)) return compareSchemas(inItems(place, 'items'), old, now);
  if (old === now) return [];
  const effect = now === false ? 'narrowed' : 'widened';
  return [
    effectFinding(place, before, after, {
      keyword: 'items',
      effect,
      says: 'items are other ones',
      before: old,
      after: now,
    }),
  ];
}

/** All that differs between two schemas at one place. */
export function compareSchemas(place: Place, written: Node, rewritten: Node): Finding[] {
  const pair = `${written['$ref']} ${rewritten['$ref']}`;
  const refers = '$ref' in written || '$ref' in rewritten;
  if (refers && place.open.includes(pair)) return [];
  const here = refers ? { ...place, open: [...place.open, pair] } : place;
  const before = opened(written, place.versions.before);
  const after = opened(rewritten, place.versions.after);
  if (!refers && isSame(before, after)) return [];
  const words = [...compareWords(here, before, after), ...compareDeprecation(here, before, after)];
  if (isUnion(before) || isUnion(after))
    return [...words, ...compareUnions(here, before, after, compareSchemas)];
  if (areApart(before, after)) {
    return [
      ...words,
      ...typeEffects(before, after).map((effect) => ({
        ...effectFinding(here, before, after, effect),
        path: here.path,
      })),
    ];
  }
  const effects = [...typeEffects(before, after), ...keywordEffects(before, after, isWord)];
  return [
    ...words,
    ...effects.map((effect) => effectFinding(here, before, after, effect)),
    ...values(here, before, after),
    ...defaultValue(here, before, after),
    ...items(here, before, after),
    ...compareProperties(here, before, after, compareSchemas),
  ];
}
