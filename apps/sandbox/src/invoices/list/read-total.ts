import type { Row } from '../../database/database.ts';
import { beginOfDay, dayOf, endOfDay } from '../days.ts';
import type { Reading } from '../read-at-one-revision.ts';
import { type Fragment, join, toStatement, within } from './fragment.ts';
import type { KnownCounts } from './known-counts.ts';
import { choiceFields, conditionOf, isOpen, type Question } from './question.ts';
import { selectCount } from './select.ts';
import { type Source, sourceOfAll } from './sources.ts';

async function count({ queries }: Reading, select: Fragment): Promise<number> {
  const row = await queries.get<{ invoices: number } & Row>(...toStatement(select));
  return row?.invoices ?? 0;
}

/** The parts of the first and of the last day that lie outside of the period. */
function edgesOf(question: Question): Question[] {
  const { begin, end } = question.period;
  const edges: Question[] = [];
  const first = begin === undefined ? undefined : beginOfDay(dayOf(begin));
  const last = end === undefined ? undefined : endOfDay(dayOf(end));
  if (begin !== undefined && first !== undefined && first < begin)
    edges.push({ ...question, period: { begin: first, end: begin - 1 } });
  if (end !== undefined && last !== undefined && end < last)
    edges.push({ ...question, period: { begin: end + 1, end: last } });
  return edges;
}

async function countEdges(reading: Reading, question: Question): Promise<number> {
  const edges = edgesOf(question);
  if (edges.length === 0) return 0;
  const [field] = question.choices.keys();
  const index = field ? choiceFields[field].index : 'invoices_created_at';
  const counts = edges.map((edge) => within('(', selectCount(reading.kind, index, conditionOf(edge)), ')'));
  return count(reading, within('SELECT ', join(counts, ' + '), ' AS invoices'));
}

/**
 * How many invoices meet a question: from the counts where there are some for it, for a period less what the edges of its
 * first and last day leave out; otherwise counted by the index with the fewest entries to look at. So are external ids,
 * a company together with a period, and keywords that many values have.
 */
export async function readTotal(
  reading: Reading,
  question: Question,
  known: KnownCounts,
  sources: readonly Source[],
): Promise<number> {
  if (known.all !== undefined) return known.all - (await countEdges(reading, question));
  if (isOpen(question)) return known.store;
  const { choices, period, keyword } = question;
  const isWholeTime = period.begin === undefined && period.end === undefined;
  const [field] = choices.keys();
  if (field && choices.size === 1 && !keyword && isWholeTime) return known.choices.get(field) ?? 0;
  if (!field && keyword?.count && isWholeTime) return count(reading, keyword.count);
  const { index, parts } = sourceOfAll(sources);
  const [part] = parts;
  return part ? count(reading, selectCount(reading.kind, index, part)) : 0;
}
