// Bodies as object literals: the least that is taken, and all that is.
import type { NewInvoice } from '@b2b-invoices/client';
import type { InvoiceCreate, InvoiceUpdate, Money, MoneyNumber, MoneyString } from '@b2b-invoices/types';

const balance: MoneyNumber = { code: 'USD', value: 349.5 };
const amount: MoneyString = { code: 'USD', value: '10.0000' };
export const asRead: Money = amount;

export const leastCreate: InvoiceCreate = {
  invoiceNumber: 'INV-1',
  customerId: '4711',
  originalBalance: balance,
  openBalance: balance,
};

export const exactCreate = {
  invoiceNumber: 'INV-2',
  customerId: '4711',
  originalBalance: { code: 'USD', value: '99999999999.9999' },
  openBalance: { code: 'USD', value: '0.5' },
} satisfies NewInvoice;

const address = {
  city: 'Austin',
  state: 'Texas',
  country: 'United States',
  street1: '1 Main Street',
  street2: 'Floor 2',
  zipCode: '78701',
  lastName: 'Doe',
  firstName: 'Jo',
};
const consignment = {
  addressIndex: '0',
  shipDate: '2026-02-01',
  shipVia: 'UPS Ground',
  trackingNumber: '1Z999',
  comments: 'leave at the gate',
};
const line = {
  sku: 'SKU-1',
  type: 'product',
  comments: 'back-ordered',
  quantity: '2',
  unitPrice: amount,
  description: 'Claw hammer',
  unitDiscount: amount,
};

export const fullCreate: InvoiceCreate = {
  invoiceNumber: 'INV-3',
  type: 'Invoice',
  dueDate: 1767225600,
  status: 0,
  orderNumber: '118',
  purchaseOrderNumber: 'PO-7',
  originalBalance: balance,
  openBalance: balance,
  issuedAt: 1767225600,
  details: {
    header: {
      costLines: [{ amount, description: 'Subtotal' }],
      billingAddress: address,
      shippingAddresses: [address],
    },
    details: { shipments: [consignment], lineItems: [line] },
  },
  source: 1,
  customerId: '4711',
  externalId: 'ERP-1',
  externalCustomerId: 'ERP-C-1',
  channelId: 1,
  externalPdfUrl: 'https://example.com/1.pdf',
  termsConditions: '30 days net',
  extraFields: [{ fieldName: 'Region', fieldValue: 'West' }],
};

export const leastUpdate: InvoiceUpdate = {};

export const fullUpdate = {
  customerId: '4711',
  externalCustomerId: 'ERP-C-1',
  externalId: 'ERP-1',
  invoiceNumber: 'INV-3',
  type: 'Invoice',
  dueDate: 1767225600,
  status: 2,
  purchaseOrderNumber: 'PO-8',
  details: {
    header: {
      costLines: [{ amount, description: 'Subtotal' }],
      billingAddress: { ...address, customFields: 'none' },
      shippingAddresses: [address],
    },
    details: { shipments: [consignment], lineItems: [{ ...line, customFields: { key: 'bin', value: '7' } }] },
  },
  source: 0,
  originalBalance: amount,
  openBalance: { code: 'USD', value: '0.0000' },
  createdAt: 1767225600,
  externalPdfUrl: '',
  extraFields: [{ fieldName: 'Region', fieldValue: 'East' }],
} satisfies InvoiceUpdate;
