import type { components, InvoiceUpdate } from '@b2b-invoices/types';
import type { Call } from '../call/call.ts';
import { callOperation } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { createWrite } from '../writes/create-write.ts';
import { bodyProblem, serializeBody } from './body.ts';
import { idProblem } from './id-problem.ts';

/** The answer to updateInvoice. */
export type UpdatedInvoice = components['schemas']['InvoiceUpdateResponse'];

/** The fields that an update may have. None of them is required. */
export const updateFields: Readonly<Record<keyof InvoiceUpdate, boolean>> = {
  customerId: false,
  externalCustomerId: false,
  externalId: false,
  invoiceNumber: false,
  type: false,
  dueDate: false,
  status: false,
  purchaseOrderNumber: false,
  details: false,
  source: false,
  originalBalance: false,
  openBalance: false,
  createdAt: false,
  externalPdfUrl: false,
  extraFields: false,
};

/**
 * Changes the fields that are given and leaves the others, but replaces `details` whole: to change a part of it, use
 * `editInvoice`. Amounts are decimal strings. Gives the id, not the invoice. It is sent again after a failure that may pass.
 *
 * Documented (vendor's page): a partial update although it is a PUT, `details` replaced whole, amounts as text.
 */
export async function updateInvoice(
  connection: InvoiceConnection,
  invoiceId: number | string,
  body: InvoiceUpdate,
  options?: CallOptions,
): Promise<InvoiceResult<UpdatedInvoice>> {
  return callOperation(connection, updateCall(invoiceId, body), options);
}

/** The call behind updateInvoice. */
export function updateCall(invoiceId: number | string, body: InvoiceUpdate): Call<UpdatedInvoice> {
  return {
    operation: {
      operationId: 'updateInvoice',
      method: 'PUT',
      path: '/invoices/{invoiceId}',
      data: 'object',
    },
    problem: idProblem('invoiceId', invoiceId) ?? bodyProblem(body, updateFields),
    id: invoiceId,
    body: () => serializeBody(body),
    write: createWrite({ key: { invoiceId: String(invoiceId) }, isRepeatable: true }),
  };
}
