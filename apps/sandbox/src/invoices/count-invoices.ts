import type { Queries, Value } from '../database/database.ts';
import { dayOf, dayText, spanOf } from './days.ts';
import { reverseText } from './reverse-text.ts';

/** What counts are kept for: the store as a whole, days of creation and spans of them, and the values of a field. */
export type CountedField = 'store' | 'day' | 'span' | 'company' | 'type' | 'externalCustomer';

/** The columns of an invoice that decide where it is counted. */
export interface CountedInvoice {
  customer_id: string;
  external_customer_id: string | null;
  type: string;
  status: number;
  channel_id: number | null;
  created_at: number;
}

/** Invoices that come and go, summed up before they are written. */
export interface Tally {
  /** Counts an invoice in, or out with -1. */
  add(invoice: CountedInvoice, by: 1 | -1): void;
  /**
   * Writes the sums. Run it in the transaction that writes the invoices, after the row of the store was written: that
   * row is then locked, so that two writers never wait for each other's counts.
   */
  write(queries: Queries, storeId: number): Promise<void>;
}

interface Cell {
  field: CountedField;
  value: string;
  status: number;
  channel: string;
  invoices: number;
}

const rowsAtOnce = 50;

/** A channel as counts have it; invoices without one have the empty text. */
export const countedChannel = (channelId: Value): string => (channelId === null ? '' : String(channelId));

function valuesOf(invoice: CountedInvoice): [CountedField, string][] {
  const day = dayOf(invoice.created_at);
  const values: [CountedField, string][] = [
    ['store', ''],
    ['day', dayText(day)],
    ['span', dayText(spanOf(day))],
    ['company', invoice.customer_id],
    ['type', invoice.type],
  ];
  if (invoice.external_customer_id) values.push(['externalCustomer', invoice.external_customer_id]);
  return values;
}

const searched: ReadonlySet<CountedField> = new Set(['company', 'type', 'externalCustomer']);

function upsert(rows: number): string {
  const places = Array.from({ length: rows }, (_, row) => {
    const place = (column: number): string => `$${row * 6 + column + 2}`;
    return `($1, ${[0, 1, 2, 3, 4, 5].map(place).join(', ')})`;
  });
  return `INSERT INTO invoice_counts (store_id, field, value, status, channel, value_reversed, invoices)
VALUES ${places.join(', ')}
ON CONFLICT (store_id, field, value, status, channel)
DO UPDATE SET invoices = invoice_counts.invoices + excluded.invoices`;
}

const statements = new Map<number, string>();

function upsertOf(rows: number): string {
  const statement = statements.get(rows) ?? upsert(rows);
  statements.set(rows, statement);
  return statement;
}

/** A tally with nothing in it. */
export function createTally(): Tally {
  const cells = new Map<string, Cell>();
  return {
    add(invoice, by) {
      const { status } = invoice;
      const channel = countedChannel(invoice.channel_id);
      for (const [field, value] of valuesOf(invoice)) {
        const key = `${field} ${status} ${channel} ${value}`;
        const cell = cells.get(key);
        if (cell) cell.invoices += by;
        else cells.set(key, { field, value, status, channel, invoices: by });
      }
    },
    async write(queries, storeId) {
      const changed = [...cells.values()].filter(({ invoices }) => invoices !== 0);
      for (let start = 0; start < changed.length; start += rowsAtOnce) {
        const rows = changed.slice(start, start + rowsAtOnce);
        const values = rows.flatMap(({ field, value, status, channel, invoices }) => [
          field,
          value,
          status,
          channel,
          searched.has(field) ? reverseText(value) : null,
          invoices,
        ]);
        await queries.run(upsertOf(rows.length), [storeId, ...values]);
      }
    },
  };
}

/**
 * Keeps the counts of a store in step with one write: the invoice before it and after it, undefined where there is none.
 * Only what differs is written. Run it as `Tally.write` says.
 */
export async function countInvoice(
  queries: Queries,
  storeId: number,
  before: CountedInvoice | undefined,
  after: CountedInvoice | undefined,
): Promise<void> {
  const tally = createTally();
  if (before) tally.add(before, -1);
  if (after) tally.add(after, 1);
  await tally.write(queries, storeId);
}
