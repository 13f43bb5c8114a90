/** What an invoice shows of what was written; times and names that the sandbox adds are left out. */
export type Content = Record<string, unknown>;

/** How an invoice can be found: with a content, or not at all. */
export type State = Content | 'absent';

/** An invoice that a writer began, by its number. */
export interface Entry {
  invoiceNumber: string;
  /** Known once a create was acknowledged. */
  id: number | undefined;
  /** How it is by the last acknowledged write. */
  acknowledged: State;
  /** How it may be too, by writes whose answers never came. */
  inDoubt: Set<State>;
  /** How many creates of the number were acknowledged; more than one is wrong. */
  creates: number;
}

/** The one invoice of an order, in a store of its own. */
export interface OrderEntry {
  store: string;
  acknowledged: { invoiceId: number; invoiceNumber: string }[];
}

/** What was sent in one round, and what was acknowledged of it. */
export interface Ledger {
  store: string;
  entries: Map<string, Entry>;
  orders: OrderEntry[];
  /** Writes that were answered with 200. */
  acknowledged: number;
  /** Writes without a clear answer. */
  lost: number;
}

/** A ledger in which nothing was written yet. */
export const createLedger = (store: string, orderStores: readonly string[]): Ledger => ({
  store,
  entries: new Map(),
  orders: orderStores.map((each) => ({ store: each, acknowledged: [] })),
  acknowledged: 0,
  lost: 0,
});

/** The entry of a number, which begins as absent. */
export function entryOf(ledger: Ledger, invoiceNumber: string): Entry {
  const known = ledger.entries.get(invoiceNumber);
  if (known) return known;
  const entry: Entry = {
    invoiceNumber,
    id: undefined,
    acknowledged: 'absent',
    inDoubt: new Set(),
    creates: 0,
  };
  ledger.entries.set(invoiceNumber, entry);
  return entry;
}
