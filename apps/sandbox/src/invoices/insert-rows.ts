import type { Queries, Value } from '../database/database.ts';
import { reverseText } from './reverse-text.ts';

const written = [
  'invoice_id',
  'invoice_number',
  'customer_id',
  'external_customer_id',
  'external_id',
  'type',
  'order_number',
  'purchase_order_number',
  'status',
  'source',
  'due_date',
  'issued_at',
  'created_at',
  'updated_at',
  'original_code',
  'original_value',
  'original_units',
  'open_code',
  'open_value',
  'open_units',
  'channel_id',
  'terms_conditions',
  'external_pdf_url',
  'details',
  'extra_fields',
] as const;

const reversed = ['invoice_number', 'order_number', 'purchase_order_number'] as const;

const columns = [...written, ...reversed.map((column) => `${column}_reversed`)];

/** The columns of a new row, but for those that are made from others. */
export type NewRow = Record<(typeof written)[number], Value>;

const reverseOf = (value: Value): string | null => (value === null ? null : reverseText(String(value)));

/** The reversed columns of those that are given: `{ order_number: '12' }` gives `{ order_number_reversed: '21' }`. */
export function reversedColumns(given: Record<string, Value>): Record<string, Value> {
  const pairs = reversed.flatMap((column) => {
    const value = given[column];
    return value === undefined ? [] : [[`${column}_reversed`, reverseOf(value)] as const];
  });
  return Object.fromEntries(pairs);
}

function insertOf(rows: number): string {
  const places = Array.from({ length: rows }, (_, row) => {
    const place = (_column: string, index: number): string => `$${row * columns.length + index + 2}`;
    return `($1, ${columns.map(place).join(', ')})`;
  });
  const values = places.join(', ');
  return `INSERT INTO invoices (store_id, ${columns.join(', ')}) VALUES ${values}`;
}

const insertOne = insertOf(1);

const valuesOf = (row: NewRow): Value[] => [
  ...written.map((column) => row[column]),
  ...reversed.map((column) => reverseOf(row[column])),
];

/**
 * Writes new rows of a store as they are; the caller counts them. Not more than a thousand at once.
 * @throws UniqueViolation for a number or an order that is taken
 */
export async function insertRows(queries: Queries, storeId: number, rows: readonly NewRow[]): Promise<void> {
  const statement = rows.length === 1 ? insertOne : insertOf(rows.length);
  await queries.run(statement, [storeId, ...rows.flatMap(valuesOf)]);
}
