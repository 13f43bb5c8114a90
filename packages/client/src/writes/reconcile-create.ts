import { Failure } from '../call/failure.ts';
import { InvoiceConflictError } from '../errors/invoice-conflict-error.ts';
import { canonicalDecimal } from '../money/decimal.ts';
import type { CreatedInvoice, NewInvoice } from '../operations/create-invoice.ts';
import type { WriteRule } from './create-write.ts';
import { findInvoices } from './find-invoices.ts';

/** Looks a new invoice up by its number. One of the same number and another content is somebody else's. */
export function reconcileCreate(body: NewInvoice): NonNullable<WriteRule<CreatedInvoice>['reconcile']> {
  return async (run) => {
    const { invoiceNumber, customerId, originalBalance, externalId, orderNumber } = body;
    const query = { customerId, searchBy: 'invoiceNumber', q: invoiceNumber } as const;
    const [found] = await findInvoices(run, query, (invoice) => invoice.invoiceNumber === invoiceNumber);
    if (found === undefined) return undefined;
    const { id, createdAt } = found;
    // What does not change between a create and a look at it.
    const pairs: [pointer: string, sent: unknown, found: unknown][] = [
      ['/originalBalance/code', originalBalance.code, found.originalBalance.code],
      ['/originalBalance/value', canonicalDecimal(originalBalance.value), found.originalBalance.value],
      ['/externalId', externalId, found.externalId],
      ['/orderNumber', orderNumber, found.orderNumber],
    ];
    const differing = pairs.filter(([, sent, got]) => sent !== undefined && String(sent) !== String(got));
    if (differing.length === 0)
      return { data: { id }, meta: { message: 'found by its invoiceNumber' }, createdAt };
    const pointers = differing.map(([pointer]) => pointer);
    const summary = `invoice ${id} has the number ${invoiceNumber} and differs at ${pointers.join(', ')}`;
    const details = { ...run.request.about, reason: 'conflict', summary, invoiceId: id, pointers } as const;
    return new Failure(InvoiceConflictError, details);
  };
}
