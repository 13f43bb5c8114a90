import type { Document, Operation } from '@b2b-invoices/spec';
import { follow } from '@b2b-invoices/spec';

/** The query of a list. */
export type ListQuery = Readonly<Record<string, unknown>>;

/** An invoice as a list shows it. */
export type ListItem = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** The different values that items have in a field, without the empty ones. */
function valuesOf(items: readonly ListItem[], field: string): string[] {
  return [...new Set(items.map((item) => textOf(item[field])).filter(Boolean))];
}

/** What means something to a database, a shell or a regular expression, and nothing to the service. */
const patterns = ['%', '_', '*', '.*', '.', '?', '[', '(', "'", '"', '\\', ';--', '^', '$', '|', '{0}'];

/** A value with a part of it replaced by what stands for anything elsewhere. */
const disguises = (value: string): string[] => [
  `${value.slice(0, 2)}%`,
  `%${value.slice(-2)}`,
  `${value.slice(0, 2)}*`,
  `_${value.slice(1)}`,
  `${value.slice(0, -1)}_`,
  `.${value.slice(1)}`,
  `${value.slice(0, -1)}.`,
  `^${value}`,
  `${value}|x`,
];

/** Filters and keywords that mean something elsewhere, and find here only what has them to the letter. */
function oddFilters(items: readonly ListItem[]): ListQuery[] {
  return ['customerName', 'customerId', 'externalId[]', 'q'].flatMap((name) => {
    const field = name === 'q' ? 'invoiceNumber' : name.replace('[]', '');
    const [value = 'nothing'] = valuesOf(items, field);
    const near = [...disguises(value), value.slice(0, -1), value.slice(1), `${value}0`, `${value} OR 1=1`];
    return [...near, ...patterns].map((text) => ({ [name]: text }));
  });
}

/** Values of each filter, those first that show most: what some items have and others do not, then what none has. */
export function filterValues(items: readonly ListItem[]): Record<string, ListQuery[]> {
  const times = valuesOf(items, 'createdAt').toSorted((left, right) => Number(left) - Number(right));
  const middle = times[Math.floor(times.length / 2)] ?? '1767225600';
  const external = valuesOf(items, 'externalId');
  const channels = valuesOf(items, 'channelId');
  const single = (name: string, values: readonly unknown[]): ListQuery[] =>
    values.map((value) => ({ [name]: value }));
  return {
    status: single('status', [1, 0, 2]),
    customerId: single('customerId', [...valuesOf(items, 'customerId').slice(0, 3), '999999']),
    customerName: single('customerName', [...valuesOf(items, 'customerName').slice(0, 3), 'Nobody at all']),
    beginDateAt: single('beginDateAt', [middle, ...times.slice(-1), String(Number(middle) + 1)]),
    endDateAt: single('endDateAt', [middle, ...times.slice(0, 1), String(Number(middle) - 1)]),
    'externalId[]': single('externalId[]', [external.slice(0, 1), external.slice(0, 2), ['none']]),
    channelIds: single('channelIds', [channels.slice(0, 1), channels.slice(0, 2), [987654]]),
    q: searches(items, 'invoiceNumber').slice(0, 3),
  };
}

/** Keywords for a field: a whole value, its beginning, its end, its middle, and one that nothing has. */
export function searches(items: readonly ListItem[], field: string): ListQuery[] {
  const values = valuesOf(items, field);
  const value = values.findLast((text) => text.length > 2) ?? values[0] ?? 'nothing';
  const end = Math.max(1, Math.ceil(value.length / 2));
  const parts = [value, value.slice(0, end), value.slice(-end), value.slice(1, -1), `${value}?`];
  const keywords = [...new Set([...parts, value.slice(0, 1), value.slice(-1), ...values.slice(0, 2)])];
  const searched = keywords.filter(Boolean).flatMap((q) => [{ q, searchBy: field }, { q }]);
  // What stands in two fields shows whether the field counts.
  const others = values.slice(2, 10).map((q) => ({ q, searchBy: field }));
  const odd = [...disguises(value), '%', '_', '.*'].map((q) => ({ q, searchBy: field }));
  return [...searched, ...others, ...odd];
}

/** The values of an enumerated parameter of an operation. */
export function choicesOf(document: Document, operation: Operation, name: string): string[] {
  const parameter = operation.parameters.find((each) => each.name === name);
  const schema = parameter && follow(document, { node: parameter.node['schema'] as never, pointer: '#' });
  return Array.isArray(schema?.node['enum']) ? schema.node['enum'].map(String) : [];
}

/** Every pair of different filters, each with the value that shows most. */
function pairs(filters: Record<string, ListQuery[]>): ListQuery[] {
  const firsts = Object.values(filters).flatMap(([first]) => (first ? [first] : []));
  return firsts.flatMap((left, index) => firsts.slice(index + 1).map((right) => ({ ...left, ...right })));
}

/** Queries over what the lists of a store show, the most telling first. */
export function* listQueries(
  document: Document,
  operation: Operation,
  items: readonly ListItem[],
): Generator<ListQuery> {
  const filters = filterValues(items);
  const fields = choicesOf(document, operation, 'sortBy');
  const directions = choicesOf(document, operation, 'orderBy');
  const odd = oddFilters(items);
  const sorts = fields.flatMap((sortBy) => directions.map((orderBy) => ({ sortBy, orderBy })));
  for (const [first] of Object.values(filters)) if (first) yield first;
  yield* sorts.map((sort) => ({ ...sort, limit: 250 }));
  yield* odd.filter((_, index) => index % 7 === 0);
  const searchFields = choicesOf(document, operation, 'searchBy');
  for (const field of searchFields) yield* searches(items, field);
  for (const limit of [1, 2, 3, 5, 7, 250]) {
    for (const offset of [0, limit, items.length - 1, items.length, items.length + 5])
      yield { limit, offset: Math.max(0, offset) };
  }
  yield* [{ offset: 1 }, { offset: 10 }, { isIncludeExtraFields: '1' }, { isIncludeExtraFields: '0' }];
  for (const [, ...others] of Object.values(filters)) yield* others;
  yield* odd.filter((_, index) => index % 7 !== 0);
  yield* directions.map((orderBy) => ({ orderBy }));
  yield* fields.map((sortBy) => ({ sortBy }));
  yield* pairs(filters);
  for (const [index, pair] of pairs(filters).entries()) {
    const sort = sorts[index % Math.max(1, sorts.length)];
    yield { ...pair, ...sort, limit: 1 + (index % 3), offset: index % 2 };
  }
  for (const sort of sorts) yield { ...sort, limit: 3, offset: 2 };
  for (const [index, sort] of sorts.entries()) {
    const values = Object.values(filters)[index % Object.keys(filters).length];
    yield { ...values?.[0], ...sort, isIncludeExtraFields: String(index % 2) };
  }
}
