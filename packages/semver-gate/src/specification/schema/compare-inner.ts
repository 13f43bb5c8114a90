import { isNode, type Node } from '@b2b-invoices/spec';
import { isSame } from '../canonical/stable-json.ts';
import type { Effect, Finding } from '../finding.ts';
import type { CompareSchemas } from './compare-properties.ts';
import { effectFinding } from './effect-finding.ts';
import { inItems, inside, type Place } from './place.ts';

/** The keywords with one schema whose values are values of the outer one too: what narrows it narrows the whole. */
const members = ['items', 'contains', 'propertyNames'];

function innerEffect(place: Place, keyword: string, effect: Effect, before: Node, after: Node): Finding {
  const says = { narrowed: 'say more', widened: 'say less', changed: 'say something else' }[effect];
  return effectFinding(place, before, after, {
    keyword,
    effect,
    says: `${keyword} ${says}`,
    before: undefined,
    after: undefined,
  });
}

function compareMember(
  place: Place,
  keyword: string,
  before: Node,
  after: Node,
  compare: CompareSchemas,
): Finding[] {
  const [old, now] = [before[keyword] ?? {}, after[keyword] ?? {}];
  const within = keyword === 'propertyNames' ? inside(place, keyword) : inItems(place, keyword);
  if (keyword === 'contains' && !(keyword in before && keyword in after)) {
    if (keyword in before === keyword in after) return [];
    return [innerEffect(place, keyword, keyword in after ? 'narrowed' : 'widened', before, after)];
  }
  if (isNode(old) && isNode(now)) return compare(within, old, now);
  return old === now
    ? []
    : [innerEffect(place, keyword, now === false ? 'narrowed' : 'widened', before, after)];
}

const mapOf = (value: unknown): Node => (isNode(value) ? value : Array.isArray(value) ? { ...value } : {});

/** Schemas under patterns or at positions: one more says more. */
function compareNamed(
  place: Place,
  keyword: string,
  before: Node,
  after: Node,
  compare: CompareSchemas,
): Finding[] {
  const [old, now] = [mapOf(before[keyword]), mapOf(after[keyword])];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const [was, is] = [old[name], now[name]];
    if (isNode(was) && isNode(is)) return compare(inItems(place, keyword, name), was, is);
    return isSame(was, is)
      ? []
      : [innerEffect(place, keyword, isNode(is) ? 'narrowed' : 'widened', before, after)];
  });
}

const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value : []);

/** Members that could not be made one schema with what stands beside them. One more says more; one that differs is looked into. */
function compareAllOf(place: Place, before: Node, after: Node, compare: CompareSchemas): Finding[] {
  const [old, now] = [listOf(before['allOf']), listOf(after['allOf'])];
  const gone = old.filter((member) => !now.some((other) => isSame(member, other)));
  const come = now.filter((member) => !old.some((other) => isSame(member, other)));
  const [was, is] = [gone[0], come[0]];
  if (was && is && gone.length === 1 && come.length === 1) {
    return compare(place, was, is).map((finding) => ({ ...finding, path: [...place.path, 'allOf'] }));
  }
  if (!was && !is) return [];
  const effect = !was ? 'narrowed' : !is ? 'widened' : 'changed';
  return [innerEffect(place, 'allOf', effect, before, after)];
}

/** What has happened to the schemas within a schema, but for its properties. */
export function compareInner(place: Place, before: Node, after: Node, compare: CompareSchemas): Finding[] {
  return [
    ...members.flatMap((keyword) => compareMember(place, keyword, before, after, compare)),
    ...['patternProperties', 'prefixItems'].flatMap((keyword) =>
      compareNamed(place, keyword, before, after, compare),
    ),
    ...compareAllOf(place, before, after, compare),
  ];
}
