import type { Node } from '@b2b-invoices/spec';
import { stableJson } from '../canonical/stable-json.ts';
import { withoutWords } from '../canonical/without-words.ts';
import { isWord } from '../canonical/words.ts';
import type { Effect } from '../finding.ts';
import { boundEffect } from './bounds.ts';
import { was } from './was.ts';

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
const elsewhere = new Set(
  (
    '$ref $id $anchor $schema $defs additionalProperties allOf anyOf contains default deprecated enum exclusiveMaximum ' +
    'exclusiveMinimum items maximum minimum oneOf patternProperties prefixItems properties propertyNames required type ' +
    'unevaluatedProperties x-extensible-enum'
  ).split(' '),
);

/** A value added takes something away; a value taken away gives something. */
const byPresence = (before: unknown, after: unknown): Effect =>
  before === undefined ? 'narrowed' : after === undefined ? 'widened' : 'changed';

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
export function keywordEffects(before: Node, after: Node): KeywordEffect[] {
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const alone = keywords
    .filter((keyword) => !elsewhere.has(keyword) && !isWord(keyword))
    .map((keyword) => ({ keyword, old: withoutWords(before[keyword]), now: withoutWords(after[keyword]) }))
    .filter(({ old, now }) => stableJson(old) !== stableJson(now))
    .map(({ keyword, old, now }) => ({
      keyword,
      effect: effectOf(keyword, old, now),
      says: was(keyword, old, now),
      before: old,
      after: now,
    }));
  return [...boundEffect(before, after, 'minimum'), ...boundEffect(before, after, 'maximum'), ...alone];
}
