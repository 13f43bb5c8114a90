import type { ExtraField } from '@b2b-invoices/types';
import type { Queries, Row } from '../database/database.ts';

/** A value that an invoice has in an extra field. */
export interface FieldValue {
  invoiceId: number;
  value: string;
}

const pageSize = 1000;

/** Finds the JSON text of the name; a value that holds the same text has its quotes escaped. */
function patternOf(fieldName: string): string {
  const text = `"fieldName":${JSON.stringify(fieldName)}`;
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** The values of a field that are not empty, by the ids of their invoices. It reads through all invoices of the store. */
export async function* extraFieldValues(
  queries: Queries,
  storeId: number,
  fieldName: string,
): AsyncGenerator<FieldValue> {
  let after = 0;
  for (;;) {
    const rows = await queries.all<{ invoice_id: number; extra_fields: string } & Row>(
      `SELECT invoice_id, extra_fields FROM invoices
      WHERE store_id = $1 AND invoice_id > $2 AND extra_fields LIKE $3 ESCAPE '\\' ORDER BY invoice_id LIMIT ${pageSize}`,
      [storeId, after, patternOf(fieldName)],
    );
    for (const row of rows) {
      after = row.invoice_id;
      const fields = JSON.parse(row.extra_fields) as ExtraField[];
      const value = fields.find((each) => each.fieldName === fieldName)?.fieldValue ?? '';
      if (value !== '') yield { invoiceId: row.invoice_id, value };
    }
    if (rows.length < pageSize) return;
  }
}
