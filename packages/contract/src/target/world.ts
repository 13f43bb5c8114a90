import type { ExtraFieldConfig, InvoiceDetails } from '@b2b-invoices/types';

/** A company of a store. */
export interface Company {
  companyId: string;
  name: string;
}

/** A channel that is registered with B2B Edition. */
export interface Channel {
  channelId: number;
  name: string;
}

/** An order as B2B Edition has it. */
export interface Order {
  /** B2B Edition's own id. */
  orderId: number;
  /** The BigCommerce order id. */
  orderNumber: string;
  /** Null for a guest's order. */
  companyId: string | null;
  /** Such as `Incomplete` or `Awaiting Fulfillment`. */
  status: string;
  currency: string;
  /** A decimal number in text. */
  total: string;
  channelId?: number;
  /** The buyer's own number. */
  purchaseOrderNumber?: string;
  /** What its invoice shows as its details; undefined where that is not known. */
  details?: InvoiceDetails;
}

/** What a store has that its invoices refer to and the invoice API cannot change. Undefined is what is not known. */
export interface World {
  companies?: readonly Company[] | undefined;
  channels?: readonly Channel[] | undefined;
  orders?: readonly Order[] | undefined;
  extraFields?: readonly ExtraFieldConfig[] | undefined;
  /** Days until an invoice without a due date is due. */
  termDays?: number | undefined;
}
