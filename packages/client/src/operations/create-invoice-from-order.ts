import type { components } from '@b2b-invoices/types';
import { callOperation } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { createWrite } from '../writes/create-write.ts';
import { reconcileFromOrder } from '../writes/reconcile-from-order.ts';
import { idProblem } from './id-problem.ts';

/** The answer to createInvoiceFromOrder. */
export type InvoicedOrder = components['schemas']['InvoiceFromOrderResponse'];

/** What can be set for a call of createInvoiceFromOrder. */
export interface FromOrderOptions extends CallOptions {
  /**
   * The BigCommerce id of the order, which invoices call `orderNumber`, not B2B Edition's. With it, an invoice whose answer
   * was lost is looked up, and the call can be sent again safely; without it, such a call fails with `applied: 'maybe'`.
   */
  orderNumber?: number | string;
}

/**
 * Makes an invoice from an order, by B2B Edition's id of the order. The BigCommerce id, which invoices call `orderNumber`,
 * gives `not-found`, and so does an order of the last 25 seconds or so. An order has one invoice, and the buyer gets an
 * e-mail, so it is never sent twice blindly; see `orderNumber`.
 *
 * Observed (integrators' reports): the two ids, the 404, the 25 seconds, and one invoice for an order. Documented (vendor's page): no body.
 */
export async function createInvoiceFromOrder(
  connection: InvoiceConnection,
  orderId: number | string,
  { orderNumber, ...options }: FromOrderOptions = {},
): Promise<InvoiceResult<InvoicedOrder>> {
  return callOperation<InvoicedOrder>(
    connection,
    {
      operation: {
        operationId: 'createInvoiceFromOrder',
        method: 'POST',
        path: '/orders/{orderId}/invoices',
        data: 'object',
      },
      problem:
        idProblem('orderId', orderId) ??
        (orderNumber === undefined ? undefined : idProblem('orderNumber', orderNumber)),
      id: orderId,
      write: createWrite<InvoicedOrder>({
        key: { orderId: String(orderId) },
        echo: /exists for this order/i,
        ...(orderNumber !== undefined && { reconcile: reconcileFromOrder(orderNumber) }),
      }),
    },
    options,
  );
}
