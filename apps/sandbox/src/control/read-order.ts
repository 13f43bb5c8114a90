import type { SchemaValidator } from '@b2b-invoices/contract/validation';
import type { Order } from '../invoices/order.ts';
import { RefusedChange } from '../stores/refused-change.ts';
import type { components } from './generated/schema.ts';

const defaults = { status: 'Awaiting Fulfillment', arrivesAt: 0, details: {} };

/**
 * An order with what it leaves out.
 * @param place where the order stands in the body, such as `/seed/orders/0`
 * @throws RefusedChange 422 when its details are none of an invoice
 */
export function readOrder(
  given: components['schemas']['NewOrder'],
  validateInvoices: SchemaValidator,
  place = '',
): Order {
  const [mismatch] = validateInvoices('#/components/schemas/InvoiceDetails', given.details ?? {});
  if (mismatch) throw new RefusedChange(422, `${place}/details${mismatch.at} ${mismatch.message}.`);
  return { ...defaults, ...(given as Order) };
}
