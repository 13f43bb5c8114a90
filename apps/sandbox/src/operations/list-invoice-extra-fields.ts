import type { ExtraFieldListQuery } from '@b2b-invoices/types';
import { page } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { configsOf } from '../invoices/extra-field-rules.ts';

/** A page of the store's extra-field configurations, in the order of their ids. */
export const listInvoiceExtraFields: Handler = async ({ store, database, query }) => {
  const { offset = 0, limit = 10 } = query as ExtraFieldListQuery;
  const configs = await configsOf(database, store.storeId);
  return page(configs.slice(offset, offset + limit), { totalCount: configs.length, limit, offset });
};
