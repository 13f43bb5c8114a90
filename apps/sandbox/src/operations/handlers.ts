import type { Handler } from '../http/call.ts';
import { createInvoice } from './create-invoice.ts';
import { createInvoiceFromOrder } from './create-invoice-from-order.ts';
import { deleteInvoice } from './delete-invoice.ts';
import { getInvoice } from './get-invoice.ts';
import { getInvoicePdf } from './get-invoice-pdf.ts';
import { listInvoiceExtraFields } from './list-invoice-extra-fields.ts';
import { listInvoices } from './list-invoices.ts';
import { updateInvoice } from './update-invoice.ts';

/** What answers each operation of the specification, by its `operationId`. */
export const handlers: Record<string, Handler> = {
  listInvoices,
  createInvoice,
  getInvoice,
  updateInvoice,
  deleteInvoice,
  createInvoiceFromOrder,
  getInvoicePdf,
  listInvoiceExtraFields,
};
