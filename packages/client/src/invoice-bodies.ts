import type {
  CostLine,
  components,
  Invoice,
  InvoiceDetails,
  LineItem,
  ListMeta,
  SuccessMeta,
} from '@b2b-invoices/types';

/** An amount as this client gives it: whatever the service sent, a decimal string. */
export interface Amount {
  /** The ISO 4217 currency code. */
  code: string;
  /**
   * The amount in units of the currency, with at least four decimals and no needless zeros, such as `"349.5000"`. Text that
   * is no decimal number stays as it was sent.
   */
  value: string;
}

/** One of the sums below the lines, as it is read. */
export interface ReadCostLine extends Omit<CostLine, 'amount'> {
  amount: Amount;
}

/** A line of an invoice, as it is read. */
export interface ReadLineItem extends Omit<LineItem, 'unitPrice' | 'unitDiscount'> {
  unitPrice: Amount;
  unitDiscount?: Amount;
}

/** The head of an invoice, as it is read. */
export interface ReadHeader extends Omit<components['schemas']['InvoiceHeader'], 'costLines'> {
  costLines?: ReadCostLine[];
}

/** The inner details of an invoice, as they are read. */
export interface ReadLines extends Omit<components['schemas']['InvoiceLines'], 'lineItems'> {
  lineItems?: ReadLineItem[];
}

/** The details of an invoice, as they are read. */
export interface ReadDetails extends Omit<InvoiceDetails, 'header' | 'details'> {
  header?: ReadHeader;
  details?: ReadLines;
}

/** An invoice as it is read, its amounts decimal strings. Fields that are not listed are kept, and can be read by a cast. */
export interface ReadInvoice extends Omit<Invoice, 'originalBalance' | 'openBalance' | 'details'> {
  /** What the invoice amounted to when it was issued. */
  originalBalance: Amount;
  /** What is still to be paid. Nothing says that its currency is that of `originalBalance`, nor that it is no larger. */
  openBalance: Amount;
  details?: ReadDetails;
}

/** The answer to getInvoice. */
export interface GottenInvoice {
  code: number;
  data: ReadInvoice;
  meta: SuccessMeta;
}

/** The answer to listInvoices. */
export interface ListedInvoices {
  code: number;
  data: ReadInvoice[];
  meta: ListMeta;
}
