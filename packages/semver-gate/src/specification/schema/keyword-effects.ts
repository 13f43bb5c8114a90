import type { Node } from '@b2b-invoices/spec';
import { stableJson } from '../canonical/stable-json.ts';
import type { Effect } from '../finding.ts';

/** One way in which a keyword has changed what a schema allows. */
export interface KeywordEffect {
  keyword: string;
  effect: Effect;
  /** What happened, to follow "its": `maximum was 250 and is 100`. */
  says: string;
  before: unknown;
  after: unknown;
}

/** Keywords that count upwards: less is wider. The others count downwards. */
const lowest = ['minLength', 'minItems', 'minProperties', 'minContains'];
const highest = ['maxLength', 'maxItems', 'maxProperties', 'maxContains'];

/** The keywords that are compared elsewhere, or with another one. */
const structural = new Set([
  '$ref',
  '$id',
  '$anchor',
  '$schema',
  '$defs',
  'additionalProperties',
  'anyOf',
  'default',
  'deprecated',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'items',
  'maximum',
  'minimum',
  'oneOf',
  'properties',
  'required',
  'type',
  'unevaluatedProperties',
  'x-extensible-enum',
]);

const written = (value: unknown) => (value === undefined ? 'not there' : stableJson(value));
const was = (keyword: string, before: unknown, after: unknown) =>
  `${keyword} was ${written(before)} and is ${written(after)}`;

/** A value added takes something away; a value taken away gives something. */
const byPresence = (before: unknown, after: unknown): Effect =>
  before === undefined ? 'narrowed' : after === undefined ? 'widened' : 'changed';

/** A bound as a number, and whether the number itself is out of bounds; whole numbers have an inclusive bound alone. */
function bound(
  schema: Node,
  inclusive: string,
  exclusive: string,
  step: number,
): [number, boolean] | undefined {
  const [within, beyond] = [schema[inclusive], schema[exclusive]].map((value) =>
    typeof value === 'number' ? value : undefined,
  );
  if (beyond === undefined) return within === undefined ? undefined : [within, false];
  if (within !== undefined && (within - beyond) * step > 0) return [within, false];
  return schema['type'] === 'integer' && Number.isInteger(beyond) ? [beyond + step, false] : [beyond, true];
}

function boundEffect(before: Node, after: Node, keyword: 'minimum' | 'maximum'): KeywordEffect[] {
  const [exclusive, step] = keyword === 'minimum' ? ['exclusiveMinimum', 1] : ['exclusiveMaximum', -1];
  const [old, now] = [before, after].map((schema) =>
    bound(schema, keyword, exclusive as string, step as number),
  );
  if (stableJson(old) === stableJson(now)) return [];
  const shown = (value: [number, boolean] | undefined) => (value?.[1] ? { exclusive: value[0] } : value?.[0]);
  const tighter =
    !old || (now && ((now[0] - old[0]) * (step as number) > 0 || (now[0] === old[0] && now[1])));
  const [was1, is] = [shown(old), shown(now)];
  return [
    {
      keyword,
      effect: tighter ? 'narrowed' : 'widened',
      says: was(keyword, was1, is),
      before: was1,
      after: is,
    },
  ];
}

const sized = (keyword: string, before: unknown, after: unknown): Effect => {
  if (typeof before !== 'number' || typeof after !== 'number') return byPresence(before, after);
  return lowest.includes(keyword) === after > before ? 'narrowed' : 'widened';
};

/** Formats that hold all that another holds. */
const widerFormat: Record<string, string> = { int32: 'int64', float: 'double' };

function effectOf(keyword: string, before: unknown, after: unknown): Effect {
  if (lowest.includes(keyword) || highest.includes(keyword)) return sized(keyword, before, after);
  if (keyword === 'format' && widerFormat[String(before)] === after) return 'widened';
  if (keyword === 'format' && widerFormat[String(after)] === before) return 'narrowed';
  if (keyword === 'multipleOf' && typeof before === 'number' && typeof after === 'number') {
    if (after % before === 0) return 'narrowed';
    if (before % after === 0) return 'widened';
  }
  return byPresence(before, after);
}

/**
 * What has happened to the keywords that stand by themselves. A keyword that nothing here knows takes values away where it is
 * added, and gives them back where it is removed.
 */
export function keywordEffects(
  before: Node,
  after: Node,
  isWord: (keyword: string) => boolean,
): KeywordEffect[] {
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const alone = keywords
    .filter((keyword) => !structural.has(keyword) && !isWord(keyword))
    .filter((keyword) => stableJson(before[keyword]) !== stableJson(after[keyword]))
    .map((keyword) => {
      const [old, now] = [before[keyword], after[keyword]];
      return {
        keyword,
        effect: effectOf(keyword, old, now),
        says: was(keyword, old, now),
        before: old,
        after: now,
      };
    });
  return [...boundEffect(before, after, 'minimum'), ...boundEffect(before, after, 'maximum'), ...alone];
}
