import { isNode } from '@b2b-invoices/spec';
import { isWord } from './words.ts';

/** Maps whose keys are names of somebody's choice, so that none of them is a word. */
const named = new Set([
  'content',
  'dependentSchemas',
  'headers',
  'patternProperties',
  'properties',
  'responses',
]);

/** Values that are compared as they are, whatever keys they have. */
const verbatim = new Set(['default', 'enum']);

/** A part of a specification without what is said to people alone. */
export function withoutWords(part: unknown, key = ''): unknown {
  if (Array.isArray(part)) return part.map((member) => withoutWords(member));
  if (!isNode(part)) return part;
  const isNamed = named.has(key);
  const kept = Object.entries(part).filter(([name]) => isNamed || !isWord(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      !isNamed && verbatim.has(name) ? value : withoutWords(value, isNamed ? '' : name),
    ]),
  );
}
