import { success } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { unknownInvoice } from '../invoices/find-invoice.ts';

/** Removes an invoice for good; its id is never given again. */
export const deleteInvoice: Handler = async ({ store, database, id }) => {
  const removed = await database.write((queries) =>
    queries.run('DELETE FROM invoices WHERE store_id = $1 AND invoice_id = $2', [store.storeId, id]),
  );
  if (removed === 0) throw unknownInvoice();
  return success({ id }, 'Success');
};
