import type { InvoiceListQuery } from '@b2b-invoices/types';
import type { Row } from '../../database/database.ts';
import type { Reading } from '../read-at-one-revision.ts';
import { toStatement } from './fragment.ts';
import { type KnownCounts, readKnownCounts } from './known-counts.ts';
import { type Question, widen } from './question.ts';
import { readTotal } from './read-total.ts';
import { type Span, selectPage } from './select.ts';
import { skipDays } from './skip-days.ts';
import { sortOrderFor } from './sort-order.ts';
import { sourceOfPage, sourcesOf } from './sources.ts';

/** The ids of a page in their order, and how many invoices the whole list has. */
export interface FoundPage {
  total: number;
  ids: number[];
}

const nothing: FoundPage = { total: 0, ids: [] };

/** The question without what every invoice of the store meets, so that it costs nothing. */
function simplify(question: Question, { store, choices }: KnownCounts): Question {
  let simpler = question;
  for (const [field, rows] of choices) if (rows === store) simpler = widen(simpler, field);
  return simpler;
}

/** The same page seen from the end of the list. */
const fromTheEnd = ({ direction, offset, limit }: Span, total: number): Span => ({
  direction: direction === 'ASC' ? 'DESC' : 'ASC',
  offset: total - offset - limit,
  limit,
});

/**
 * Finds a page of the invoices that meet a question. A page in the farther half of the list is read from its end, and one
 * beyond the end is not read at all. In the order of creation the days before a page are skipped by their counts.
 */
export async function findPage(
  reading: Reading,
  asked: Question,
  sortBy: NonNullable<InvoiceListQuery['sortBy']>,
  span: Span,
): Promise<FoundPage> {
  const { begin = 0, end = Number.POSITIVE_INFINITY } = asked.period;
  if (begin > end || [...asked.choices.values()].some((values) => values.length === 0)) return nothing;
  const known = await readKnownCounts(reading, asked);
  if ([...known.choices.values(), known.period].includes(0)) return nothing;

  const order = sortOrderFor(sortBy, asked);
  const question = simplify(asked, known);
  const total = await readTotal(reading, question, known, sourcesOf(question, known));
  if (span.offset >= total) return { total, ids: [] };

  const near = { ...span, limit: Math.min(span.limit, total - span.offset) };
  const far = fromTheEnd(near, total);
  const isFar = far.offset < near.offset;
  const best = isFar ? far : near;
  const start = await skipDays(reading, question, order, best);
  const sources = sourcesOf(start.question, known, order);
  const source = sourceOfPage(sources, total, start.span.offset + best.limit);
  const rows = await reading.queries.all<{ invoice_id: number } & Row>(
    ...toStatement(selectPage(reading.kind, source, order.columns, start.span)),
  );
  const ids = rows.map((row) => row.invoice_id);
  return { total, ids: isFar ? ids.reverse() : ids };
}
