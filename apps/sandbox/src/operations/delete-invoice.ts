import type { Row } from '../database/database.ts';
import { success } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { type CountedInvoice, countInvoice } from '../invoices/count-invoices.ts';
import { unknownInvoice } from '../invoices/find-invoice.ts';
import { raiseRevision } from '../invoices/raise-revision.ts';

const remove = `DELETE FROM invoices WHERE store_id = $1 AND invoice_id = $2
RETURNING customer_id, external_customer_id, type, status, channel_id, created_at`;

/** Removes an invoice for good; its id is never given again. */
export const deleteInvoice: Handler = async ({ store, database, id }) => {
  await database.write(async (queries) => {
    await raiseRevision(queries, store.storeId);
    const removed = await queries.get<CountedInvoice & Row>(remove, [store.storeId, id]);
    if (!removed) throw unknownInvoice();
    await countInvoice(queries, store.storeId, removed, undefined);
  });
  return success({ id }, 'Success');
};
