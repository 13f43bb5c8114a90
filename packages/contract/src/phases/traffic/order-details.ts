import type { InvoiceDetails } from '@b2b-invoices/types';

const money = (code: string, value: string) => ({ code, value });

const address = {
  city: 'Gent',
  state: 'Oost-Vlaanderen',
  country: 'Belgium',
  street1: 'Kaai 3',
  street2: 'Bus 2',
  zipCode: '9000',
  lastName: 'Wójcik',
  firstName: 'Ana',
};

/** What the invoice of an order shows: several amounts, of which the first is not the total, and several things bought. */
export const orderDetails = (code: string, subtotal: string): InvoiceDetails => ({
  type: 'StandardInvoiceDetails',
  header: {
    orderDate: 1_767_225_600,
    customerFields: { key: 'Branch', value: 'Gent 3' },
    costLines: [
      { amount: money(code, subtotal), description: 'Subtotal' },
      { amount: money(code, '12.3400'), description: 'Freight' },
      { amount: { code, value: 5.6 }, description: 'Tax' },
    ],
    billingAddress: { ...address, customFields: { floor: '2', gate: 'B' } },
    shippingAddresses: [
      { ...address, street2: 'Bus 9' },
      { ...address, city: 'Aalst', customFields: '' },
    ],
  },
  details: {
    lineItems: [
      {
        sku: 'HEX-M8',
        type: 'physical',
        comments: 'Zinc plated',
        customFields: { colour: 'blue' },
        description: 'Hexagon bolt M8',
        quantity: '250',
        unitPrice: money(code, '0.4200'),
        unitDiscount: money(code, '0.0200'),
      },
      {
        sku: 'DRILL-18V',
        type: 'physical',
        comments: 'Two batteries',
        description: 'Drill 18 V',
        quantity: 3,
        customFields: '',
        unitPrice: money(code, '189.5000'),
        unitDiscount: money(code, '0.0000'),
      },
    ],
    shipments: [
      {
        addressIndex: '0',
        shipDate: '2026-03-02',
        shipVia: 'Truck',
        trackingNumber: 'T-1',
        comments: 'At the gate',
        customFields: 'dock 4',
      },
    ],
  },
});
