import type { Row, Value } from '../../database/database.ts';
import type { CountedField } from '../count-invoices.ts';
import { dayOf } from '../days.ts';
import type { Reading } from '../read-at-one-revision.ts';
import { type Fragment, join, toStatement, within } from './fragment.ts';
import { type ChoiceField, choiceFields, conditionOf, type Period, type Question } from './question.ts';
import { selectCount } from './select.ts';
import { type Counts, sumOf, sumOfDays } from './sum-counts.ts';

/** What is known about a question before any invoice is looked at. */
export interface KnownCounts {
  /** Invoices of the store. */
  store: number;
  /** Invoices that meet each choice for itself. */
  choices: ReadonlyMap<ChoiceField, number>;
  /** Invoices of the days that the period touches; undefined without a period. */
  period: number | undefined;
  /** Invoices that meet all of it, but for a period the whole days that it touches; undefined when counts cannot tell. */
  all: number | undefined;
}

/** The days that a period touches. */
const daysOf = ({ begin, end }: Period): { first?: number | undefined; last?: number | undefined } => ({
  first: begin === undefined ? undefined : dayOf(begin),
  last: end === undefined ? undefined : dayOf(end),
});

const hasPeriod = ({ begin, end }: Period): boolean => begin !== undefined || end !== undefined;

function countsOfChoice(field: ChoiceField, values: readonly Value[]): Counts | undefined {
  if (field === 'externalId') return undefined;
  if (field === 'status') return { field: 'store', statuses: values };
  if (field === 'channel') return { field: 'store', channels: values };
  return { field, values };
}

/**
 * The counts that answer the whole question: there are some for one field, or for days, by status and by channel.
 * External ids, keywords that are no choice, and two fields or a field and a period at once have to be counted.
 */
function sumOfAll({ storeId, choices, period, keyword }: Question): Fragment | undefined {
  const fields = [...choices.keys()].filter((field) => field !== 'status' && field !== 'channel');
  if (keyword || fields.length > 1 || fields.includes('externalId')) return undefined;
  const by = { statuses: choices.get('status'), channels: choices.get('channel') };
  const [field] = fields;
  if (hasPeriod(period)) return field ? undefined : sumOfDays(storeId, daysOf(period), by);
  const counts = field
    ? { field: field as CountedField, values: choices.get(field) }
    : { field: 'store' as const };
  return sumOf(storeId, { ...counts, ...by });
}

function countOfChoice(
  kind: Reading['kind'],
  { storeId }: Question,
  field: ChoiceField,
  values: readonly Value[],
): Fragment {
  const counts = countsOfChoice(field, values);
  if (counts) return sumOf(storeId, counts);
  const alone = conditionOf({ storeId, choices: new Map([[field, values]]), period: {} });
  return within('(', selectCount(kind, choiceFields[field].index, alone), ')');
}

/** Reads what is known, in one statement. */
export async function readKnownCounts({ queries, kind }: Reading, question: Question): Promise<KnownCounts> {
  const { storeId, choices, period } = question;
  const sums = new Map<string, Fragment>([['store', sumOf(storeId, { field: 'store' })]]);
  for (const [field, values] of choices) sums.set(field, countOfChoice(kind, question, field, values));
  if (hasPeriod(period)) sums.set('period', sumOfDays(storeId, daysOf(period), {}));
  const all = sumOfAll(question);
  const isAll = (sum: Fragment): boolean => JSON.stringify(sum) === JSON.stringify(all);
  const nameOfAll = [...sums].find(([, sum]) => isAll(sum))?.[0] ?? 'all';
  if (all) sums.set(nameOfAll, all);
  const columns = [...sums].map(([name, sum]) => within('', sum, ` AS "${name}"`));
  const select = within('SELECT ', join(columns, ', '), '');
  const row = await queries.get<Record<string, number> & Row>(...toStatement(select));
  const read = (name: string): number => row?.[name] ?? 0;
  return {
    store: read('store'),
    choices: new Map([...choices.keys()].map((field) => [field, read(field)])),
    period: sums.has('period') ? read('period') : undefined,
    all: all && read(nameOfAll),
  };
}
