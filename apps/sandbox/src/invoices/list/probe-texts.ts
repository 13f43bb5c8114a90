import type { Row } from '../../database/database.ts';
import type { Reading } from '../read-at-one-revision.ts';
import { reverseText } from '../reverse-text.ts';
import { type Fragment, fragment, join, toStatement, within } from './fragment.ts';
import { beginsWith, endsWith, type TextField } from './searched-fields.ts';
import { invoicesBy } from './select.ts';

/** The most invoices that a keyword may find in a field and still be called rare. */
export const rareLimit = 1_000;

/** Invoices of a store in a range of an index. */
export interface IndexRange {
  index: string;
  condition: Fragment;
}

/** The two ranges in which a keyword finds invoices by a field. */
export function rangesOf(storeId: number, { column, index }: TextField, keyword: string): IndexRange[] {
  const store = fragment('i.store_id = ?', storeId);
  return [
    { index, condition: join([store, beginsWith(column, keyword)], ' AND ') },
    { index: `${index}_reversed`, condition: join([store, endsWith(column, keyword)], ' AND ') },
  ];
}

/** How many invoices begin and how many end with a keyword in a field; infinitely many when they are more than `rareLimit`. */
export interface Probed {
  beginnings: number;
  endings: number;
}

/** What a short look at the indexes finds of the keyword in each field. */
export async function probeTexts(
  { queries, kind }: Reading,
  storeId: number,
  fields: readonly TextField[],
  keyword: string,
): Promise<Probed[]> {
  if (fields.length === 0) return [];
  const probes = fields.flatMap((field) =>
    rangesOf(storeId, field, keyword).map(({ index, condition }) => {
      const head = `(SELECT count(*) FROM (SELECT 1 AS one FROM ${invoicesBy(kind, index)} WHERE `;
      const some = join([condition, fragment('LIMIT ?', rareLimit + 1)], ' ');
      return within(head, some, `) few) AS "${index}"`);
    }),
  );
  const row = await queries.get<Record<string, number> & Row>(
    ...toStatement(within('SELECT ', join(probes, ', '), '')),
  );
  const countOf = (index: string): number => {
    const found = row?.[index] ?? 0;
    return found > rareLimit ? Number.POSITIVE_INFINITY : found;
  };
  return fields.map(({ index }) => ({ beginnings: countOf(index), endings: countOf(`${index}_reversed`) }));
}

/** Whether every invoice has a number that begins, or that ends, with the keyword: so that none is outside of its range. */
export async function isInEveryNumber(
  { queries, kind }: Reading,
  storeId: number,
  keyword: string,
): Promise<boolean> {
  const first = (index: string, column: string, direction: string): Fragment =>
    fragment(
      `(SELECT i.${column} FROM ${invoicesBy(kind, index)} WHERE i.store_id = ? ORDER BY i.${column} ${direction} LIMIT 1)`,
      storeId,
    );
  const both = (index: string, column: string, names: [string, string]): Fragment[] => [
    within('', first(index, column, 'ASC'), ` AS ${names[0]}`),
    within('', first(index, column, 'DESC'), ` AS ${names[1]}`),
  ];
  const ends = [
    ...both('invoices_number', 'invoice_number', ['lowest', 'highest']),
    ...both('invoices_number_reversed', 'invoice_number_reversed', ['lowest_reversed', 'highest_reversed']),
  ];
  const row = await queries.get<Record<string, string> & Row>(
    ...toStatement(within('SELECT ', join(ends, ', '), '')),
  );
  if (!row) return false;
  const reversed = reverseText(keyword);
  const have = (text: string, one: unknown, other: unknown): boolean =>
    String(one).startsWith(text) && String(other).startsWith(text);
  return (
    have(keyword, row['lowest'], row['highest']) ||
    have(reversed, row['lowest_reversed'], row['highest_reversed'])
  );
}
