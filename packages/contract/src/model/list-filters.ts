import { isKnown, knownValue, type ModelInvoice } from './model-invoice.ts';
import type { ModelState } from './model-state.ts';

/** Whether a filter keeps an invoice; `unknown` where nobody says, or the field is not known. */
export type Kept = 'yes' | 'no' | 'unknown';

/** What a filter keeps. */
type Filter = (invoice: ModelInvoice, state: ModelState) => Kept;

/** A parameter of the query that keeps some invoices, and what it keeps. */
export interface NamedFilter {
  name: string;
  keeps: Filter;
}

const yesOrNo = (kept: boolean): Kept => (kept ? 'yes' : 'no');

/** The value of a field as text, or as a list of one; undefined where it has none. */
function equals(field: string, wanted: readonly string[]): Filter {
  return (invoice) => {
    if (!isKnown(invoice, field)) return 'unknown';
    const value = knownValue(invoice, field);
    return yesOrNo(value !== undefined && value !== null && wanted.includes(String(value)));
  };
}

/** Names of companies: whether a part of the name is enough, or letter case counts, is not said. */
function named(wanted: string): Filter {
  return (invoice, { strict }) => {
    if (!isKnown(invoice, 'customerName')) return 'unknown';
    const name = knownValue(invoice, 'customerName');
    if (typeof name !== 'string') return 'no';
    if (name === wanted) return 'yes';
    const isSimilar = name.toLowerCase().includes(wanted.trim().toLowerCase());
    return isSimilar && (!strict || name.toLowerCase() === wanted.toLowerCase()) ? 'unknown' : 'no';
  };
}

function createdBy(bound: 'begin' | 'end', text: string): Filter {
  return (invoice, { strict }) => {
    const expected = invoice.fields.get('createdAt')?.expected;
    const limit = Number(text);
    const times =
      expected?.kind === 'value'
        ? [Number(expected.value), Number(expected.value)]
        : expected?.kind === 'time'
          ? [expected.from, expected.to]
          : undefined;
    if (!times) return 'unknown';
    const [from = 0, to = 0] = times;
    // Whether the end itself belongs to it, the specification assumes.
    if (!strict && from <= limit && limit <= to) return 'unknown';
    if (bound === 'begin') return from >= limit ? 'yes' : to < limit ? 'no' : 'unknown';
    return to <= limit ? 'yes' : from > limit ? 'no' : 'unknown';
  };
}

/** The fields in which a keyword is looked for. */
export const searchedFields = [
  'invoiceNumber',
  'type',
  'orderNumber',
  'purchaseOrderNumber',
  'customerId',
  'externalCustomerId',
] as const;

function matches(value: unknown, q: string): Kept {
  if (value === undefined || value === null) return 'no';
  const text = String(value);
  if (text.startsWith(q) || text.endsWith(q)) return 'yes';
  const [lower, wanted] = [text.toLowerCase(), q.toLowerCase()];
  // Whether letter case counts, nobody says; nor whether an accent may be written in two ways.
  if (lower.startsWith(wanted) || lower.endsWith(wanted)) return 'unknown';
  const [normal, same] = [text.normalize('NFKD'), q.normalize('NFKD')];
  return normal.startsWith(same) || normal.endsWith(same) ? 'unknown' : 'no';
}

function found(q: string, searchBy: string | undefined): Filter {
  const fields = searchBy === undefined ? searchedFields : [searchBy];
  return (invoice, { strict }) => {
    let best: Kept = 'no';
    for (const field of fields) {
      if (!isKnown(invoice, field)) {
        best = 'unknown';
        continue;
      }
      const value = knownValue(invoice, field);
      const kept = matches(value, q);
      if (kept === 'yes') return 'yes';
      if (kept === 'unknown') best = 'unknown';
      // The middle of a value is not found, as the specification assumes.
      if (!strict && value !== undefined && String(value).includes(q)) best = 'unknown';
    }
    return best;
  };
}

/** The filters of a query; undefined where the query asks something of which nobody says what it means. */
export function readFilters(query: URLSearchParams): NamedFilter[] | undefined {
  const filters: NamedFilter[] = [];
  const single = (name: string, make: (value: string) => Filter): boolean => {
    const values = query.getAll(name);
    if (values.length > 1 || values[0] === '') return false;
    if (values[0] !== undefined) filters.push({ name, keeps: make(values[0]) });
    return true;
  };
  const isSaid = [
    single('customerId', (value) => equals('customerId', [value])),
    single('customerName', named),
    single('status', (value) => equals('status', [String(Number(value))])),
    single('beginDateAt', (value) => createdBy('begin', value)),
    single('endDateAt', (value) => createdBy('end', value)),
    single('q', (value) => found(value, query.get('searchBy') ?? undefined)),
    query.getAll('searchBy').length <= 1,
  ].every(Boolean);
  if (!isSaid || query.get('q')?.trim() !== (query.get('q') ?? undefined)) return undefined;
  const externalIds = query.getAll('externalId[]');
  if (externalIds.length > 0)
    filters.push({ name: 'externalId[]', keeps: equals('externalId', externalIds) });
  const channels = query.getAll('channelIds');
  if (channels.some((value) => !/^\d+$/.test(value))) return undefined;
  if (channels.length > 0) {
    filters.push({
      name: 'channelIds',
      keeps: equals(
        'channelId',
        channels.map((value) => String(Number(value))),
      ),
    });
  }
  return filters;
}

/** Whether all filters keep an invoice, and the first that does not. */
export function keepsAll(
  filters: readonly NamedFilter[],
  invoice: ModelInvoice,
  state: ModelState,
): { kept: Kept; by?: string } {
  let kept: Kept = 'yes';
  for (const { name, keeps } of filters) {
    const each = keeps(invoice, state);
    if (each === 'no') return { kept: 'no', by: name };
    if (each === 'unknown') kept = 'unknown';
  }
  return { kept };
}
