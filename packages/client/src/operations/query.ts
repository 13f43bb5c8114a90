import { shown } from './id-problem.ts';

/**
 * Why this query must not be sent, or undefined if it may. The service ignores a name that it does not know, and an
 * undefined value or an empty list would not be sent at all: either way the answer would hold every company's invoices.
 */
export function queryProblem(query: unknown, names: Readonly<Record<string, true>>): string | undefined {
  if (Object(query) !== query) return 'the query must be an object';
  for (const [name, value] of Object.entries(query as object)) {
    if (!Object.hasOwn(names, name))
      return `the query knows no "${name}", only ${Object.keys(names).join(' ')}`;
    const values = Array.isArray(value) ? value : [value];
    if (
      !values.length ||
      !values.every((item) => Number.isFinite(item) || (typeof item === 'string' && item.trim()))
    )
      return `"${name}" must hold text or numbers, not ${values.map(shown).join() || 'nothing'}; leave it out to set no filter`;
  }
  return undefined;
}

/** The query as it is sent: names and values percent-encoded, a list as its name repeated for each value. */
export function serializeQuery(query: unknown): string {
  let pairs = '';
  for (const [name, value] of Object.entries(Object(query))) {
    for (const item of Array.isArray(value) ? value : [value])
      pairs += `&${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`;
  }
  return pairs.slice(1);
}
