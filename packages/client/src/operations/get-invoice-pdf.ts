import type { components } from '@b2b-invoices/types';
import { callOperation } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { idProblem } from './id-problem.ts';

/** The answer to getInvoicePdf. */
export type PdfAddresses = components['schemas']['InvoicePdfResponse'];

/**
 * The addresses of an invoice's PDF, not the document.
 *
 * Documented (vendor's page): an answer with addresses. How long they work, and which of two documents wins, is not known.
 */
export async function getInvoicePdf(
  connection: InvoiceConnection,
  invoiceId: number | string,
  options?: CallOptions,
): Promise<InvoiceResult<PdfAddresses>> {
  return callOperation(
    connection,
    {
      operation: {
        operationId: 'getInvoicePdf',
        method: 'GET',
        path: '/invoices/{invoiceId}/download-pdf',
        data: 'object',
      },
      problem: idProblem('invoiceId', invoiceId),
      id: invoiceId,
    },
    options,
  );
}
