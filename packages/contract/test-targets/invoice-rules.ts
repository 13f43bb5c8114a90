import type { World } from '../src/target/world.ts';

export type Kept = Record<string, unknown> & { id: number; invoiceNumber: string };

/** What a server for tests does; a test puts a faulty part in the place of one. */
export interface InvoiceRules {
  isTaken(kept: readonly Kept[], number: unknown): boolean;
  /** What comes of an invoice and the body of an update. */
  merge(invoice: Kept, body: Record<string, unknown>): Kept;
  keeps(invoice: Kept, query: URLSearchParams): boolean;
  sort(kept: readonly Kept[], sortBy: string, direction: 'ASC' | 'DESC'): readonly Kept[];
  page(kept: readonly Kept[], offset: number, limit: number): readonly Kept[];
  total(kept: readonly Kept[], page: readonly Kept[]): number;
  /** How an amount is kept, from its digits. */
  amount(text: string): string;
  /** What the document of an invoice is made of. */
  documentOf(invoice: Kept, all: readonly Kept[]): unknown;
  /** What is done before a write is carried out, after it was found to be allowed. */
  beforeWrite?: () => Promise<void>;
  /** What a list shows of an invoice. */
  listed(invoice: Kept): Kept;
  /** Which store's invoices a store sees. */
  storeOf(token: string): string;
}

const text = (value: unknown): string => String(value ?? '');

const found = (invoice: Kept, query: URLSearchParams): boolean => {
  const q = query.get('q') ?? '';
  const fields = query.has('searchBy')
    ? [text(query.get('searchBy'))]
    : ['invoiceNumber', 'purchaseOrderNumber'];
  return fields.some((field) => text(invoice[field]).startsWith(q) || text(invoice[field]).endsWith(q));
};

const key = (invoice: Kept, sortBy: string): string | number => {
  const value = invoice[sortBy];
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null ? Number(Reflect.get(value, 'value')) : text(value);
};

/** The rules of the service, as far as tests of the kit need them. */
export const correctRules: InvoiceRules = {
  isTaken: (kept, number) => kept.some(({ invoiceNumber }) => invoiceNumber === number),
  merge: (invoice, body) => ({ ...invoice, ...body }),
  keeps: (invoice, query) =>
    ['customerId', 'customerName', 'status'].every(
      (name) => !query.has(name) || text(invoice[name]) === query.get(name),
    ) &&
    (!query.has('beginDateAt') || Number(invoice['createdAt']) >= Number(query.get('beginDateAt'))) &&
    (!query.has('endDateAt') || Number(invoice['createdAt']) <= Number(query.get('endDateAt'))) &&
    ['externalId', 'channelId'].every((name, index) => {
      const wanted = query.getAll(index === 0 ? 'externalId[]' : 'channelIds');
      return wanted.length === 0 || wanted.includes(text(invoice[name]));
    }) &&
    (!query.has('q') || found(invoice, query)),
  sort(kept, sortBy, direction) {
    const rising = kept.toSorted((one, other) => {
      const [mine, theirs] = [key(one, sortBy), key(other, sortBy)];
      return mine < theirs ? -1 : mine > theirs ? 1 : one.id - other.id;
    });
    return direction === 'ASC' ? rising : rising.reverse();
  },
  page: (kept, offset, limit) => kept.slice(offset, offset + limit),
  total: (kept) => kept.length,
  amount: (digits) => digits,
  documentOf: (invoice) => invoice,
  listed: (invoice) => invoice,
  storeOf: (token) => token,
};

/** A store for tests with what its invoices refer to. */
export const smallWorld: World = {
  companies: [
    { companyId: '4711', name: 'Maes' },
    { companyId: '5120', name: 'Harbor' },
  ],
};
