import { success } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { findInvoice } from '../invoices/find-invoice.ts';
import { toInvoice } from '../invoices/invoice-row.ts';

/** One invoice, with its extra-field values. */
export const getInvoice: Handler = async ({ store, database, id }) => {
  const row = await findInvoice(database, store.storeId, id);
  return success(toInvoice(row, { extraFields: true }), 'SUCCESS');
};
