import type { InvoiceDetails } from '@b2b-invoices/types';

/** An order of a store, as control gives it to the sandbox. */
export interface Order {
  /** B2B Edition's own id, which create-from-order takes. */
  orderId: number;
  /** The BigCommerce order id, which the invoice will bear. */
  orderNumber: string;
  /** The company that ordered; null for a guest. */
  companyId: string | null;
  /** The name of its status; an invoice needs any but `Incomplete`. */
  status: string;
  /** When it reaches B2B Edition, in Unix seconds. Until then it is unknown there. */
  arrivesAt: number;
  currency: string;
  /** The amount of the order, a decimal. */
  total: string;
  purchaseOrderNumber?: string;
  channelId?: number;
  /** What its invoice will show. */
  details: InvoiceDetails;
}
