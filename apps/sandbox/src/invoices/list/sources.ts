import { type Fragment, join, within } from './fragment.ts';
import type { KnownCounts } from './known-counts.ts';
import {
  type ChoiceField,
  choiceFields,
  conditionOf,
  isOpen,
  narrow,
  type Question,
  widen,
} from './question.ts';
import { isByCreation, type SortOrder } from './sort-order.ts';

/** A way to come by the invoices of a question. */
export interface Source {
  /** How many invoices it yields, of which the conditions that are left choose. */
  rows: number;
  /** Whether they come in the order that is asked for. */
  ordered: boolean;
  /** Whether the index alone tells which are wanted. */
  covered: boolean;
  /** The index to go by; undefined for the primary key. */
  index?: string;
  /** Conditions, each of which is read for itself; together they are the question. */
  parts: Fragment[];
}

/** How many lists that are sorted already are merged; more values than this are read as one list and sorted. */
const mergeLimit = 16;

/** What it costs to step to the next entry of an index, where looking at a row costs 1. */
const stepCost = 0.05;

function sourceOfChoice(
  question: Question,
  field: ChoiceField,
  rows: number,
  order: SortOrder | undefined,
): Source {
  const values = question.choices.get(field) ?? [];
  const isSorted = order !== undefined && (isByCreation(order) || order.field === field);
  const ordered = isSorted && values.length <= mergeLimit;
  const parts = ordered
    ? values.map((value) => conditionOf(narrow(question, field, [value])))
    : [conditionOf(question)];
  const rest = widen({ ...question, period: {} }, field);
  return { rows, ordered, covered: isOpen(rest), index: choiceFields[field].index, parts };
}

/** All ways to come by the invoices of a question; without an order, to count them. */
export function sourcesOf(question: Question, known: KnownCounts, order?: SortOrder): Source[] {
  const { choices, period, keyword } = question;
  const parts = [conditionOf(question)];
  const hasPeriod = period.begin !== undefined || period.end !== undefined;
  const inIndex = isOpen({ ...question, period: {} });
  const sources: Source[] = [
    {
      rows: known.period ?? known.store,
      ordered: order !== undefined && isByCreation(order),
      covered: inIndex,
      index: 'invoices_created_at',
      parts,
    },
  ];
  if (order && !isByCreation(order)) {
    const covered = inIndex && (!hasPeriod || order.columns.length > 1);
    sources.push({ rows: known.store, ordered: true, covered, index: order.index, parts });
  }
  for (const field of choices.keys()) {
    sources.push(sourceOfChoice(question, field, known.choices.get(field) ?? known.store, order));
  }
  if (keyword?.ids) {
    const found = within('i.invoice_id IN (', keyword.ids, ')');
    const others = conditionOf({ ...question, keyword: undefined });
    const part = join([others, found], ' AND ');
    sources.push({ rows: keyword.rows, ordered: false, covered: false, parts: [part] });
  }
  return sources;
}

const entryCost = ({ covered }: Source): number => (covered ? stepCost : 1);

/** What it costs to read the first `wanted` of the `total` invoices that meet the conditions. */
function costOf(source: Source, total: number, wanted: number): number {
  if (!source.ordered) return source.rows * (1 + stepCost);
  const share = total === 0 ? 1 : Math.min(1, wanted / total);
  return source.rows * share * entryCost(source);
}

const cheapest = (sources: readonly Source[], cost: (source: Source) => number): Source =>
  sources.reduce((best, source) => (cost(source) < cost(best) ? source : best));

/** The cheapest way to the first `wanted` invoices of `total`. */
export const sourceOfPage = (sources: readonly Source[], total: number, wanted: number): Source =>
  cheapest(sources, (source) => costOf(source, total, wanted));

/** The cheapest way to see all of them. */
export const sourceOfAll = (sources: readonly Source[]): Source =>
  cheapest(sources, (source) => source.rows * entryCost(source));
