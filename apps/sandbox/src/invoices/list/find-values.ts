import type { Row } from '../../database/database.ts';
import type { Reading } from '../read-at-one-revision.ts';
import { type Fragment, fragment, join, toStatement, within } from './fragment.ts';
import { beginsWith, endsWith, type ValueField } from './searched-fields.ts';

/** A value that a keyword finds, and how many invoices have it. */
export interface FoundValue {
  field: ValueField;
  value: string;
  invoices: number;
}

/** The most values that are named one by one. */
export const valueLimit = 1_000;

function select(storeId: number, field: ValueField, condition: Fragment): Fragment {
  const head = fragment(
    `SELECT field, value, SUM(invoices) AS invoices FROM invoice_counts WHERE store_id = ? AND field = ? AND `,
    storeId,
    field,
  );
  return join([head, within('', condition, ' GROUP BY field, value HAVING SUM(invoices) > 0')], '');
}

/**
 * The values of fields that begin or end with a keyword; more than `valueLimit` in all when there are more than can be
 * named.
 */
export async function findValues(
  { queries }: Reading,
  storeId: number,
  fields: readonly ValueField[],
  keyword: string,
): Promise<FoundValue[]> {
  if (fields.length === 0) return [];
  const selects = fields.flatMap((field) => [
    select(storeId, field, beginsWith('value', keyword)),
    select(storeId, field, endsWith('value', keyword)),
  ]);
  const all = join([join(selects, '\nUNION\n'), fragment('LIMIT ?', valueLimit + 1)], '\n');
  return queries.all<FoundValue & Row>(...toStatement(all));
}
