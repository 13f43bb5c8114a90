import type { Address, CostLine, ExtraField, Invoice, LineItem, Shipment } from '@b2b-invoices/types';

/** What an invoice prints from its details, with empty lists for what is missing. Any field of an entry may be missing. */
export interface PrintedDetails {
  costLines: Partial<CostLine>[];
  orderDate: unknown;
  billingAddress: Partial<Address> | undefined;
  /** In their own order, because shipments count them. */
  shippingAddresses: Partial<Address>[];
  lineItems: Partial<LineItem>[];
  shipments: Partial<Shipment>[];
  extraFields: Partial<ExtraField>[];
}

/** Reads the details as stores send them: absent, empty, or with parts of another type, which then count as absent. */
export function readDetails({ details, extraFields }: Invoice): PrintedDetails {
  const header = entry(entry(details)?.header);
  const inner = entry(entry(details)?.details);
  return {
    costLines: entries(header?.costLines),
    orderDate: header?.orderDate,
    billingAddress: entry(header?.billingAddress),
    shippingAddresses: entries(header?.shippingAddresses),
    lineItems: entries(inner?.lineItems),
    shipments: entries(inner?.shipments),
    extraFields: entries(extraFields),
  };
}

function entry<Entry>(value: Entry | null | undefined): Entry | undefined {
  return typeof value === 'object' && value !== null ? value : undefined;
}

function entries<Entry>(value: Entry[] | null | undefined): Partial<Entry>[] {
  return Array.isArray(value) ? value.map((item) => entry(item) ?? {}) : [];
}
