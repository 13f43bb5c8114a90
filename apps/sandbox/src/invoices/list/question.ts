import type { Value } from '../../database/database.ts';
import { among, type Fragment, fragment, join } from './fragment.ts';

/** A field of which a filter names values. */
export type ChoiceField = 'company' | 'status' | 'channel' | 'type' | 'externalCustomer' | 'externalId';

/** The column of each, and the index that has its values in the order of creation. */
export const choiceFields: Record<ChoiceField, { column: string; index: string }> = {
  company: { column: 'i.customer_id', index: 'invoices_company' },
  status: { column: 'i.status', index: 'invoices_status' },
  channel: { column: 'i.channel_id', index: 'invoices_channel' },
  type: { column: 'i.type', index: 'invoices_type' },
  externalCustomer: {
    column: "COALESCE(i.external_customer_id, '')",
    index: 'invoices_external_customer',
  },
  externalId: { column: 'i.external_id', index: 'invoices_external_id' },
};

/** The times of creation that a list is limited to, both included, in Unix seconds. */
export interface Period {
  begin?: number | undefined;
  end?: number | undefined;
}

/** The invoices that a keyword finds. */
export interface KeywordMatches {
  /** True of an invoice that it finds. */
  condition: Fragment;
  /** Selects the ids of those that it finds; undefined when there are too many values to name. */
  ids: Fragment | undefined;
  /** How many there are at most; infinitely many when they are more than a look can tell. */
  rows: number;
  /** Counts them all by the narrowest indexes; undefined when that is no better than looking at each. */
  count: Fragment | undefined;
}

/** Which invoices a list is to have: those that meet all of it. */
export interface Question {
  storeId: number;
  /** The values that are wanted of a field. */
  choices: ReadonlyMap<ChoiceField, readonly Value[]>;
  period: Period;
  keyword?: KeywordMatches | undefined;
}

/** Whether every invoice of the store meets it. */
export const isOpen = ({ choices, period, keyword }: Question): boolean =>
  choices.size === 0 && period.begin === undefined && period.end === undefined && keyword === undefined;

/** The question with these values of a field and no others; those that it had already stay a condition. */
export function narrow(question: Question, field: ChoiceField, values: readonly Value[]): Question {
  const before = question.choices.get(field);
  const both = before ? before.filter((value) => values.includes(value)) : [...new Set(values)];
  return { ...question, choices: new Map(question.choices).set(field, both) };
}

/** The question without what it says of a field. */
export function widen(question: Question, field: ChoiceField): Question {
  const choices = new Map(question.choices);
  choices.delete(field);
  return { ...question, choices };
}

/** The question as a condition on the row `i` of `invoices`. */
export function conditionOf({ storeId, choices, period, keyword }: Question): Fragment {
  const conditions = [fragment('i.store_id = ?', storeId)];
  for (const [field, values] of choices) conditions.push(among(choiceFields[field].column, values));
  if (period.begin !== undefined) conditions.push(fragment('i.created_at >= ?', period.begin));
  if (period.end !== undefined) conditions.push(fragment('i.created_at <= ?', period.end));
  if (keyword) conditions.push(keyword.condition);
  return join(conditions, ' AND ');
}
