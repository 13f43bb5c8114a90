import type { Journal, JournalEntry } from './journal.ts';

/** An invoice that this run has created, or has tried to. */
export interface OwnInvoice {
  attempt: string;
  invoiceNumber: string | undefined;
  /** Undefined where no answer told it. */
  id: number | undefined;
  /** Whether it was read under its id with the number and the company that it was created with. */
  confirmed: boolean;
  /** Whether a request to delete it was sent. */
  deleting: boolean;
}

/** The invoices that a run must take away again. */
export interface OwnInvoices {
  /** Those of which it is not sure that they are gone. */
  readonly left: readonly OwnInvoice[];
  /** How many creates were sent. */
  readonly attempts: number;
  /** Notes, before it is sent, that an invoice is to be created. */
  begin(invoiceNumber: string | undefined): OwnInvoice;
  /** Notes what the answer to a create told. */
  created(invoice: OwnInvoice, told: { id?: number | undefined; invoiceNumber?: string | undefined }): void;
  /** Takes charge of an invoice that is there already. */
  adopt(found: { attempt?: string; invoiceNumber?: string | undefined; id?: number | undefined }): OwnInvoice;
  /** Notes that a create was refused. */
  refused(invoice: OwnInvoice): void;
  /** Notes that the invoice is gone. */
  removed(invoice: OwnInvoice): void;
  /** The invoice that has this id. */
  withId(id: number): OwnInvoice | undefined;
}

/** Keeps the invoices of a run, each step in the journal first. */
export function createOwnInvoices(
  journal: Journal,
  { baseUrl, companyId, run }: { baseUrl: string; companyId: string; run: string },
): OwnInvoices {
  let attempts = 0;
  const left = new Set<OwnInvoice>();
  const note = (event: JournalEntry['event'], { attempt, invoiceNumber, id }: OwnInvoice): void =>
    journal.add({
      event,
      baseUrl,
      companyId,
      attempt,
      ...(invoiceNumber === undefined ? {} : { invoiceNumber }),
      ...(id === undefined ? {} : { id }),
    });
  const end = (event: 'refused' | 'removed') => (invoice: OwnInvoice) => {
    left.delete(invoice);
    note(event, invoice);
  };

  return {
    get left() {
      return [...left];
    },
    get attempts() {
      return attempts;
    },
    begin(invoiceNumber) {
      const attempt = `${run}${attempts + 1}`;
      const invoice = { attempt, invoiceNumber, id: undefined, confirmed: false, deleting: false };
      note('creating', invoice);
      attempts += 1;
      left.add(invoice);
      return invoice;
    },
    created(invoice, { id, invoiceNumber }) {
      invoice.id = id;
      invoice.invoiceNumber ??= invoiceNumber;
      note('created', invoice);
    },
    adopt({ attempt, invoiceNumber, id }) {
      const invoice: OwnInvoice = {
        attempt: attempt ?? `${run}${invoiceNumber ?? id}`,
        invoiceNumber,
        id,
        confirmed: false,
        deleting: false,
      };
      left.add(invoice);
      note('created', invoice);
      return invoice;
    },
    refused: end('refused'),
    removed: end('removed'),
    withId: (id) => [...left].find((invoice) => invoice.id === id),
  };
}
