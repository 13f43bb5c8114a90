import type { Row } from '../../database/database.ts';
import { beginOfDay, dayOfText, daysASpan, dayText, endOfDay } from '../days.ts';
import type { Reading } from '../read-at-one-revision.ts';
import { toStatement, within } from './fragment.ts';
import type { Question } from './question.ts';
import type { Span } from './select.ts';
import { isByCreation, type SortOrder } from './sort-order.ts';
import { type Counts, conditionOfCounts } from './sum-counts.ts';

/** Where a page begins: at an offset in what a question has from a day on. */
export interface Start {
  question: Question;
  span: Span;
}

/** Below this offset it is as fast to step over the invoices. */
const worthwhile = 500;

/** The day or the span of days that an offset falls into, and what of the offset is left there. */
async function findPlace(
  { queries }: Reading,
  storeId: number,
  counts: Counts,
  { direction, offset }: Span,
): Promise<{ place: number; left: number } | undefined> {
  const select = within(
    'SELECT value, SUM(invoices) AS invoices FROM invoice_counts WHERE ',
    conditionOfCounts(storeId, counts),
    ` GROUP BY value ORDER BY value ${direction}`,
  );
  const rows = await queries.all<{ value: string; invoices: number } & Row>(...toStatement(select));
  let left = offset;
  for (const { value, invoices } of rows) {
    if (left < invoices) return { place: dayOfText(value), left };
    left -= invoices;
  }
  return undefined;
}

/**
 * Skips the days before a page by their counts, which there are by status and channel. In another order, and with other
 * conditions, the page begins where it did.
 */
export async function skipDays(
  reading: Reading,
  question: Question,
  order: SortOrder,
  span: Span,
): Promise<Start> {
  const { storeId, choices, period, keyword } = question;
  const isCounted = [...choices.keys()].every((field) => field === 'status' || field === 'channel');
  const hasPeriod = period.begin !== undefined || period.end !== undefined;
  if (span.offset < worthwhile || !isByCreation(order) || !isCounted || hasPeriod || keyword)
    return { question, span };
  const by = { statuses: choices.get('status'), channels: choices.get('channel') };
  const found = await findPlace(reading, storeId, { field: 'span', ...by }, span);
  if (!found) return { question, span };
  const first = found.place * daysASpan;
  const days = { field: 'day', first: dayText(first), last: dayText(first + daysASpan - 1), ...by } as const;
  const day = await findPlace(reading, storeId, days, { ...span, offset: found.left });
  if (!day) return { question, span };
  const from = span.direction === 'ASC' ? { begin: beginOfDay(day.place) } : { end: endOfDay(day.place) };
  return { question: { ...question, period: from }, span: { ...span, offset: day.left } };
}
