import type { InvoicedOrder } from '../operations/create-invoice-from-order.ts';
import type { WriteRule } from './create-write.ts';
import { findInvoices } from './find-invoices.ts';

/** Looks the invoice of an order up, by the number with which invoices name their order. */
export function reconcileFromOrder(
  orderNumber: number | string,
): NonNullable<WriteRule<InvoicedOrder>['reconcile']> {
  return async (run) => {
    const q = String(orderNumber);
    const query = { everyCompany: true, searchBy: 'orderNumber', q } as const;
    const [found] = await findInvoices(run, query, (invoice) => String(invoice.orderNumber) === q);
    if (found === undefined) return undefined;
    const { id: invoiceId, invoiceNumber, createdAt } = found;
    return { data: { invoiceId, invoiceNumber }, meta: { message: 'found by its orderNumber' }, createdAt };
  };
}
