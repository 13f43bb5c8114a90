import type { Invoice, ListMeta } from '@b2b-invoices/types';

/** The same small program, written with each of the clients that are compared. */
export interface InvoiceProgram {
  /** The invoice, or undefined when the service says that there is none. */
  get(id: number): Promise<Invoice | undefined>;
  /** The first 50 invoices of a company. */
  list(customerId: string): Promise<readonly Invoice[]>;
  /** All invoices of a company, page after page. */
  all(customerId: string): AsyncIterable<Invoice>;
}

/** Opens the program on a service. */
export type OpenProgram = (baseUrl: string) => InvoiceProgram;

/** What the service answers for one invoice. */
export interface InvoiceAnswer {
  data: Invoice;
}

/** What the service answers for a page. */
export interface PageAnswer {
  data: Invoice[];
  meta: ListMeta;
}
