import type { Node } from '@b2b-invoices/spec';
import { stableJson } from '../canonical/stable-json.ts';
import type { KeywordEffect } from './keyword-effects.ts';

const every = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The types of a schema; all of them where it names none. A number may be whole. */
function typesOf({ type }: Node): string[] {
  const types = type === undefined ? every : listOf(type).map(String);
  return types.includes('number') && !types.includes('integer') ? [...types, 'integer'] : types;
}

const without = (values: readonly unknown[], others: readonly unknown[]) => {
  const known = new Set(others.map(stableJson));
  return values.filter((value) => !known.has(stableJson(value)));
};

const shown = (values: readonly unknown[]) => values.map(stableJson).join(', ');

/** Values lost and values gained are two effects: one breaks those who send, the other those who read. */
function lostAndGained(
  keyword: string,
  before: readonly unknown[],
  after: readonly unknown[],
): KeywordEffect[] {
  const [lost, gained] = [without(before, after), without(after, before)];
  const narrowed = {
    keyword,
    effect: 'narrowed',
    says: `${keyword} lost ${shown(lost)}`,
    before,
    after,
  } as const;
  const widened = {
    keyword,
    effect: 'widened',
    says: `${keyword} gained ${shown(gained)}`,
    before,
    after,
  } as const;
  return [...(lost.length > 0 ? [narrowed] : []), ...(gained.length > 0 ? [widened] : [])];
}

/** Whether two schemas have no type in common, so that nothing else about them can be compared. */
export const areApart = (before: Node, after: Node): boolean =>
  without(typesOf(before), typesOf(after)).length === typesOf(before).length;

/** What has happened to the types of a schema. */
export function typeEffects(before: Node, after: Node): KeywordEffect[] {
  const [old, now] = [typesOf(before), typesOf(after)];
  const says = `type was ${before['type'] === undefined ? 'any' : shown(listOf(before['type']))} and is ${after['type'] === undefined ? 'any' : shown(listOf(after['type']))}`;
  const values = { says, before: before['type'], after: after['type'] };
  const effects = lostAndGained('type', old, now);
  return effects.length === 2
    ? [{ keyword: 'type', effect: 'changed', ...values }]
    : effects.map((effect) => ({ ...effect, ...values }));
}

/** What has happened to the list of values of a schema; a list where there was none takes all others away. */
export function enumEffects(before: Node, after: Node): KeywordEffect[] {
  const [old, now] = [before['enum'], after['enum']];
  if (Array.isArray(old) && Array.isArray(now)) return lostAndGained('enum', old, now);
  if (Array.isArray(now))
    return [
      {
        keyword: 'enum',
        effect: 'narrowed',
        says: `enum is ${shown(now)} and was open`,
        before: old,
        after: now,
      },
    ];
  if (Array.isArray(old))
    return [
      {
        keyword: 'enum',
        effect: 'widened',
        says: `enum was ${shown(old)} and is open`,
        before: old,
        after: now,
      },
    ];
  return [];
}
