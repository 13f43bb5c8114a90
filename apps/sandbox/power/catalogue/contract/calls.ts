import type { Call } from './contract-fault.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An amount of dollars. */
export const usd = (value: number | string): Fields => ({ code: 'USD', value });

/** A create with the least that it needs, and what is changed; undefined leaves a field out. */
export const create = (changes: Fields = {}): Call => ({
  line: 'POST /invoices',
  body: JSON.stringify({
    invoiceNumber: 'A-1',
    customerId: '4711',
    originalBalance: usd(100),
    openBalance: usd(100),
    ...changes,
  }),
});

/** A create with the text of an amount that JavaScript would write differently. */
export const createOf = (amount: string): Call => ({
  line: 'POST /invoices',
  body: `{"invoiceNumber":"A-1","customerId":"4711","originalBalance":{"code":"USD","value":${amount}},"openBalance":{"code":"USD","value":${amount}}}`,
});

/** An update of an invoice of the demonstration store. */
export const update = (changes: Fields): Call => ({
  line: 'PUT /invoices/2041',
  body: JSON.stringify(changes),
});

/** An address that fits a create. */
export const address: Fields = {
  city: 'Ghent',
  state: 'East Flanders',
  country: 'Belgium',
  street1: 'Kouter 1',
  street2: 'Bus 2',
  zipCode: '9000',
  lastName: 'Maes',
  firstName: 'Lotte',
};

/** A line item that fits a create and an update. */
export const lineItem: Fields = { sku: 'HEX-M8', quantity: '2', unitPrice: usd('1.5000') };

/** Details with these line items. */
export const lines = (...lineItems: readonly unknown[]): Fields => ({ details: { details: { lineItems } } });

/** Details with this header. */
export const header = (fields: Fields): Fields => ({ details: { header: fields } });
