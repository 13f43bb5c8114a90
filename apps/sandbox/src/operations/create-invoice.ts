import type { InvoiceCreate } from '@b2b-invoices/types';
import { secondsOf } from '../clock.ts';
import { success } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { defaultDueDate } from '../invoices/default-due-date.ts';
import { applyConfigs, configsOf } from '../invoices/extra-field-rules.ts';
import { insertInvoice } from '../invoices/insert-invoice.ts';
import { readBalance } from '../invoices/read-balance.ts';
import { wholeNumber } from '../invoices/whole-number.ts';

interface ExactCreate {
  originalBalance: { code: string; value: string | number };
  openBalance: { code: string; value: string | number };
}

/** Creates an invoice; a missing issue date is now, a missing due date now plus the store's term. */
export const createInvoice: Handler = async ({ store, database, clock, body, exactBody }) => {
  const given = body as InvoiceCreate;
  const exact = exactBody as ExactCreate;
  const original = readBalance(exact.originalBalance);
  const open = readBalance(exact.openBalance);
  const now = secondsOf(clock);
  const { id } = await database.write(async (queries) => {
    const configs = await configsOf(queries, store.storeId);
    const invoice = {
      invoiceNumber: given.invoiceNumber,
      customerId: given.customerId,
      externalCustomerId: given.externalCustomerId ?? null,
      externalId: given.externalId ?? null,
      type: given.type ?? 'Invoice',
      orderNumber: given.orderNumber || null,
      purchaseOrderNumber: given.purchaseOrderNumber ?? null,
      status: given.status ?? 0,
      source: given.source ?? 0,
      dueDate: wholeNumber('dueDate', given.dueDate) ?? defaultDueDate(now, store),
      issuedAt: wholeNumber('issuedAt', given.issuedAt) ?? now,
      now,
      original,
      open,
      channelId: wholeNumber('channelId', given.channelId) ?? null,
      termsConditions: given.termsConditions ?? null,
      externalPdfUrl: given.externalPdfUrl || null,
      details: given.details === undefined ? null : JSON.stringify(given.details),
      extraFields: applyConfigs(configs, given.extraFields ?? []),
    };
    return insertInvoice(queries, store.storeId, invoice, configs);
  });
  return success({ id }, 'Success');
};
