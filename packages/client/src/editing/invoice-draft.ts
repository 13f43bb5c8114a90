import type { InvoiceUpdate } from '@b2b-invoices/types';
import type { ReadInvoice } from '../invoice-bodies.ts';
import { updateFields } from '../operations/update-invoice.ts';
import { writeDetails } from './write-details.ts';

/**
 * An invoice in the form in which an update takes it, to be changed: all that can be written and was read. In `details` all
 * text is text, also quantities; the custom fields of the billing address are one string, JSON if they were read as an
 * object; fields that the types do not name are there as well.
 */
export type InvoiceDraft = InvoiceUpdate &
  Required<
    Pick<InvoiceUpdate, 'customerId' | 'invoiceNumber' | 'status' | 'originalBalance' | 'openBalance'>
  >;

/** The draft of an invoice. It shares nothing with it. */
export function draftOf(invoice: ReadInvoice): InvoiceDraft {
  const copy: Record<string, unknown> = structuredClone({ ...invoice });
  const draft: Record<string, unknown> = {};
  for (const name of Object.keys(updateFields)) if ((copy[name] ?? null) !== null) draft[name] = copy[name];
  const { details, createdAt } = draft;
  if (details !== undefined) draft['details'] = writeDetails(details);
  if (/^\d+$/.test(String(createdAt))) draft['createdAt'] = Number(createdAt);
  return draft as InvoiceDraft;
}
