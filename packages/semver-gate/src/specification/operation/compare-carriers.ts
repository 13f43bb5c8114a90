import { isNode, type Node } from '@b2b-invoices/spec';
import { withoutWords } from '../canonical/without-words.ts';
import { compareWords } from '../compare-words.ts';
import { compareDeprecation, sunsetOf } from '../deprecation.ts';
import { bumpOf, type Finding } from '../finding.ts';
import { compareSchemas } from '../schema/compare-schemas.ts';
import { inside, nameOf, type Place } from '../schema/place.ts';

/** A finding about a part as a whole. */
export function partFinding(
  place: Place,
  before: Node | undefined,
  after: Node | undefined,
  more: Pick<Finding, 'kind' | 'bump' | 'says'> & Partial<Finding>,
): Finding {
  const { versions, direction, path } = place;
  const pointer = after ? versions.after.origins.of(after) : versions.before.origins.of(before ?? {});
  return { direction, path, pointer, ...more, ...(before && !after && sunsetOf(before)) };
}

const mapOf = (value: unknown): Node => (isNode(value) ? value : {});

/** The media types of a body: one that is gone is missed by whoever wrote or asked for it, a new one is on offer. */
export function compareContent(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [mapOf(before['content']), mapOf(after['content'])];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((type) => {
    const at = inside(place, 'content', type);
    const [was, is] = [old[type], now[type]];
    if (isNode(was) && isNode(is)) return compareCarriers(at, was, is);
    const gone = isNode(was);
    return [
      partFinding(at, gone ? was : undefined, isNode(is) ? is : undefined, {
        kind: `${place.direction}-media-type-${gone ? 'removed' : 'added'}`,
        bump: gone ? 'major' : 'minor',
        says: `${nameOf(place)} is ${gone ? 'no longer' : 'also'} ${type}`,
        [gone ? 'before' : 'after']: type,
      }),
    ];
  });
}

/** How a value is written on the wire; another way is another value. */
function compareWriting(place: Place, before: Node, after: Node): Finding[] {
  return ['style', 'explode', 'allowReserved', 'encoding'].flatMap((key) => {
    const [old, now] = [before, after].map((part) => JSON.stringify(withoutWords(part[key], key)));
    if (old === now) return [];
    const finding = {
      kind: `${place.direction}-${key === 'allowReserved' ? 'allow-reserved' : key}-changed`,
      bump: 'major' as const,
    };
    const says = `${nameOf(place)} is written another way: ${key} was ${old ?? 'not there'} and is ${now ?? 'not there'}`;
    return [
      partFinding(inside(place, key), before, after, {
        ...finding,
        says,
        before: before[key],
        after: after[key],
      }),
    ];
  });
}

/** A value written by its schema is written by a style, and one by its content as the media type says. */
function compareKinds(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = ['content' in before, 'content' in after];
  if (old === now || ('schema' in before && 'schema' in after)) return [];
  const says = `${nameOf(place)} is written another way: ${now ? 'as a media type' : 'by a style'}`;
  const more = {
    kind: `${place.direction}-serialization-changed`,
    bump: 'major',
    says,
    before: old,
    after: now,
  } as const;
  return [partFinding(place, before, after, more)];
}

/** Whether an empty value is taken. */
function compareEmptiness(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before['allowEmptyValue'] === true, after['allowEmptyValue'] === true];
  if (old === now) return [];
  const effect = now ? 'widened' : 'narrowed';
  const says = `${nameOf(place)} may ${now ? 'be empty' : 'no longer be empty'}`;
  const here = inside(place, 'allowEmptyValue');
  return [
    partFinding(here, before, after, {
      kind: `request-empty-value-${effect}`,
      bump: bumpOf(effect, 'request'),
      says,
      before: old,
      after: now,
    }),
  ];
}

/** What parameters, headers, request bodies and media types have in common: a schema or content, how it is written, and words. */
export function compareCarriers(place: Place, before: Node, after: Node): Finding[] {
  const schema = (part: Node): Node => mapOf(part['schema']);
  const found = [
    ...compareWords(place, before, after),
    ...compareDeprecation(place, before, after),
    ...compareWriting(place, before, after),
    ...compareEmptiness(place, before, after),
    ...compareKinds(place, before, after),
  ];
  if ('schema' in before || 'schema' in after)
    found.push(...compareSchemas(inside(place, 'schema'), schema(before), schema(after)));
  if ('content' in before || 'content' in after) found.push(...compareContent(place, before, after));
  return found;
}

/** Whether a part has to be there, and no longer has to or now has to. */
export function compareRequired(place: Place, before: Node, after: Node, noun: string): Finding[] {
  const [old, now] = [before['required'] === true, after['required'] === true];
  if (old === now) return [];
  const { direction } = place;
  const became = now ? 'required' : 'optional';
  const says =
    direction === 'request'
      ? now
        ? 'has to be sent'
        : 'may be left out'
      : now
        ? 'is always there'
        : 'may be missing';
  return [
    partFinding(inside(place, 'required'), before, after, {
      kind: `${direction}-${noun}-became-${became}`,
      bump: bumpOf(now ? 'narrowed' : 'widened', direction),
      says: `${nameOf(place)} ${says}`,
      before: old ? 'required' : 'optional',
      after: became,
    }),
  ];
}
