import type { components } from '@b2b-invoices/types';
import { callOperation } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { createWrite } from '../writes/create-write.ts';
import { idProblem } from './id-problem.ts';

/** The answer to deleteInvoice. */
export type DeletedInvoice = components['schemas']['InvoiceDeleteResponse'];

/**
 * Removes an invoice for good. It is sent again after a failure that may pass, and an invoice that is not there is then a
 * success, marked by `isReconciled`; at the first attempt it is the error `not-found`.
 *
 * Documented (vendor's page): final. What it does to payments is not known.
 */
export async function deleteInvoice(
  connection: InvoiceConnection,
  invoiceId: number | string,
  options?: CallOptions,
): Promise<InvoiceResult<DeletedInvoice>> {
  return callOperation<DeletedInvoice>(
    connection,
    {
      operation: {
        operationId: 'deleteInvoice',
        method: 'DELETE',
        path: '/invoices/{invoiceId}',
        data: 'object',
      },
      problem: idProblem('invoiceId', invoiceId),
      id: invoiceId,
      write: createWrite<DeletedInvoice>({
        key: { invoiceId: String(invoiceId) },
        isRepeatable: true,
        echo: /not-found/,
        async reconcile() {
          return {
            data: { id: Number(invoiceId) },
            meta: { message: 'gone since an earlier attempt' },
            createdAt: undefined,
          };
        },
      }),
    },
    options,
  );
}
