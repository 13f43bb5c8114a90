import type { Database } from '../../database/database.ts';
import { type Fragment, fragment, join, within } from './fragment.ts';

/**
 * The invoices `i`, by an index. SQLite is told which, because it keeps no statistics here and would choose badly;
 * PostgreSQL has statistics and takes no such hint.
 */
export const invoicesBy = (kind: Database['kind'], index: string | undefined): string =>
  kind === 'sqlite' && index ? `invoices i INDEXED BY ${index}` : 'invoices i';

/** Counts the invoices that meet a condition. */
export const selectCount = (
  kind: Database['kind'],
  index: string | undefined,
  condition: Fragment,
): Fragment => within(`SELECT count(*) AS invoices FROM ${invoicesBy(kind, index)} WHERE `, condition, '');

/** What of a sorted list is wanted. */
export interface Span {
  direction: 'ASC' | 'DESC';
  offset: number;
  limit: number;
}

const orderBy = (keys: readonly string[], { direction, offset, limit }: Span): Fragment =>
  fragment(`ORDER BY ${keys.map((key) => `${key} ${direction}`).join(', ')} LIMIT ? OFFSET ?`, limit, offset);

/**
 * Selects the ids of a page. Several conditions are read one by one, each in order, and merged. What is sorted by stays in
 * the database: sums of money may be larger there than a number of JavaScript.
 * @param columns what to sort by, one after the other
 */
export function selectPage(
  kind: Database['kind'],
  { index, parts }: { index?: string; parts: readonly Fragment[] },
  columns: readonly string[],
  span: Span,
): Fragment {
  const from = `FROM ${invoicesBy(kind, index)} WHERE `;
  const [part] = parts;
  if (part && parts.length === 1)
    return join([within(`SELECT i.invoice_id ${from}`, part, ''), orderBy(columns, span)], '\n');
  const keys = columns.map((_, place) => `key_${place}`);
  const head = `SELECT i.invoice_id, ${columns.map((column, place) => `${column} AS ${keys[place]}`).join(', ')} ${from}`;
  const merged = join(
    parts.map((each) => within(head, each, '')),
    '\nUNION ALL\n',
  );
  return within('SELECT invoice_id FROM (', join([merged, orderBy(keys, span)], '\n'), ') page');
}
