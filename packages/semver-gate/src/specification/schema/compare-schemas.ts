import type { Node } from '@b2b-invoices/spec';
import { isSame } from '../canonical/stable-json.ts';
import { compareWords } from '../compare-words.ts';
import { compareDeprecation } from '../deprecation.ts';
import type { Finding } from '../finding.ts';
import { compareInner } from './compare-inner.ts';
import { compareProperties } from './compare-properties.ts';
import { compareUnions, isUnion } from './compare-unions.ts';
import { compareDefault, compareValues } from './compare-values.ts';
import { effectFinding } from './effect-finding.ts';
import { keywordEffects } from './keyword-effects.ts';
import { opened, type Place } from './place.ts';
import { areApart, typeEffects } from './value-effects.ts';

/** What two schemas allow, compared keyword by keyword. */
function compareAllowed(place: Place, before: Node, after: Node): Finding[] {
  if (isUnion(before) || isUnion(after)) return compareUnions(place, before, after, compareSchemas);
  const types = typeEffects(before, after).map((effect) => effectFinding(place, before, after, effect));
  if (areApart(before, after)) return types.map((finding) => ({ ...finding, path: place.path }));
  return [
    ...types,
    ...keywordEffects(before, after).map((effect) => effectFinding(place, before, after, effect)),
    ...compareValues(place, before, after),
    ...compareDefault(place, before, after),
    ...compareInner(place, before, after, compareSchemas),
    ...compareProperties(place, before, after, compareSchemas),
  ];
}

/** All that differs between two schemas at one place. Those that contain themselves are compared once. */
export function compareSchemas(place: Place, written: Node, rewritten: Node): Finding[] {
  const pair = `${written['$ref']} ${rewritten['$ref']}`;
  const refers = '$ref' in written || '$ref' in rewritten;
  if (refers && place.open.includes(pair)) return [];
  const here = refers ? { ...place, open: [...place.open, pair] } : place;
  const before = opened(written, place.versions.before);
  const after = opened(rewritten, place.versions.after);
  if (!refers && isSame(before, after)) return [];
  // What a union is described by and what one of its alternatives is described by are words about different things.
  const alike = isUnion(before) === isUnion(after);
  return [
    ...(alike ? compareWords(here, before, after) : []),
    ...compareDeprecation(here, before, after),
    ...compareAllowed(here, before, after),
  ];
}
