import type { Call } from '../call/call.ts';
import { callOperation } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { GottenInvoice } from '../invoice-bodies.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { canonicalInvoice } from '../money/canonical-invoice.ts';
import { idProblem } from './id-problem.ts';

/**
 * One invoice with its extra fields, by its own id: a whole number from 1, also as digits. Not by the invoice number. Its
 * amounts are decimal strings with at least four decimals, also where the service sent numbers.
 *
 * Documented (vendor's page): extra fields come without asking, amounts as text with four decimals. Observed (integrators'
 * reports): numbers in places of text, and the other way round.
 */
export async function getInvoice(
  connection: InvoiceConnection,
  invoiceId: number | string,
  options?: CallOptions,
): Promise<InvoiceResult<GottenInvoice>> {
  return callOperation(connection, getCall(invoiceId), options);
}

/** The call behind getInvoice. */
export function getCall(invoiceId: number | string): Call<GottenInvoice> {
  return {
    operation: { operationId: 'getInvoice', method: 'GET', path: '/invoices/{invoiceId}', data: 'object' },
    problem: idProblem('invoiceId', invoiceId),
    id: invoiceId,
    accept(invoice) {
      canonicalInvoice(invoice);
      return undefined;
    },
  };
}
