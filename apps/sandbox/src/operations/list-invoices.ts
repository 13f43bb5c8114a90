import type { InvoiceListQuery } from '@b2b-invoices/types';
import { page } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { findInvoices } from '../invoices/find-invoices.ts';
import { toInvoice } from '../invoices/invoice-row.ts';
import { findPage } from '../invoices/list/find-page.ts';
import { readQuestion } from '../invoices/list/read-question.ts';
import { readAtOneRevision } from '../invoices/read-at-one-revision.ts';

const defaultLimit = 10;

/**
 * A page of invoices. Without `sortBy` the newest come first; invoices that are equal in the field are sorted by their
 * creation and then by id, in the same direction. A keyword matches the beginning or the end of a value, in its letter
 * case. The total and the page are of one moment.
 */
export const listInvoices: Handler = async ({ store, database, query }) => {
  const given = query as InvoiceListQuery;
  const { limit = defaultLimit, offset = 0, orderBy: direction = 'DESC', sortBy = 'createdAt' } = given;
  const { total, rows } = await readAtOneRevision(database, store, async (reading) => {
    const question = await readQuestion(reading, store.storeId, given);
    const found = await findPage(reading, question, sortBy, { direction, offset, limit });
    return {
      total: found.total,
      rows: await findInvoices(reading.queries, store.storeId, found.ids),
    };
  });
  const extraFields = given.isIncludeExtraFields === '1';
  return page(
    rows.map((row) => toInvoice(row, { extraFields })),
    { totalCount: total, limit, offset },
  );
};
