import type { Value } from '../../database/database.ts';
import { type CountedField, countedChannel } from '../count-invoices.ts';
import { daysASpan, dayText } from '../days.ts';
import { among, type Fragment, fragment, join, within } from './fragment.ts';

/** The counts of some values of a field, or of all of them; by status and by channel where those are given. */
export interface Counts {
  field: CountedField;
  values?: readonly Value[] | undefined;
  /** The first value and the last, in the order of text. */
  first?: string | undefined;
  last?: string | undefined;
  statuses?: readonly Value[] | undefined;
  channels?: readonly Value[] | undefined;
}

/** The counts as a condition on `invoice_counts`. */
export function conditionOfCounts(storeId: number, counts: Counts): Fragment {
  const { field, values, first, last, statuses, channels } = counts;
  const conditions = [fragment('store_id = ? AND field = ?', storeId, field)];
  if (values) conditions.push(among('value', values));
  if (first !== undefined) conditions.push(fragment('value >= ?', first));
  if (last !== undefined) conditions.push(fragment('value <= ?', last));
  if (statuses) conditions.push(among('status', statuses));
  if (channels) conditions.push(among('channel', channels.map(countedChannel)));
  return join(conditions, ' AND ');
}

/** How many invoices that is, as an expression: `(SELECT …)`. */
export const sumOf = (storeId: number, counts: Counts): Fragment =>
  within(
    '(SELECT COALESCE(SUM(invoices), 0) FROM invoice_counts WHERE ',
    conditionOfCounts(storeId, counts),
    ')',
  );

const textOf = (day: number | undefined): string | undefined =>
  day === undefined ? undefined : dayText(day);

/** How many invoices were created on these days, both included: whole spans, and the days before and after them. */
export function sumOfDays(
  storeId: number,
  { first, last }: { first?: number | undefined; last?: number | undefined },
  by: Pick<Counts, 'statuses' | 'channels'>,
): Fragment {
  const firstSpan = first === undefined ? undefined : Math.ceil(first / daysASpan);
  const lastSpan = last === undefined ? undefined : Math.floor((last + 1) / daysASpan) - 1;
  const sum = (field: 'day' | 'span', from: number | undefined, to: number | undefined): Fragment =>
    sumOf(storeId, { field, first: textOf(from), last: textOf(to), ...by });
  if (firstSpan !== undefined && lastSpan !== undefined && lastSpan < firstSpan)
    return sum('day', first, last);
  const sums = [sum('span', firstSpan, lastSpan)];
  if (firstSpan !== undefined) sums.push(sum('day', first, firstSpan * daysASpan - 1));
  if (lastSpan !== undefined) sums.push(sum('day', (lastSpan + 1) * daysASpan, last));
  return within('(', join(sums, ' + '), ')');
}
