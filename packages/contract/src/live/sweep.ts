import type { Journal } from './journal.ts';
import { findByNumber, type LeftInvoice, type RemovalOptions, removeOwn } from './remove-own.ts';
import { kitPrefix, startOfRun } from './run-prefix.ts';

/** How old a run must be whose invoices are swept, in milliseconds: a younger one may be at work. */
const restMs = 15 * 60_000;

export interface SweepOptions extends RemovalOptions {
  journal: Journal;
  /** In milliseconds. */
  now: number;
}

/** What a sweep did. */
export interface Sweep {
  removed: number;
  left: LeftInvoice[];
  /** Invoices of runs that may be at work, which were not touched. */
  young: number;
}

/** Removes what earlier runs have left of this company: by the journal, then by the beginning of the numbers. */
export async function sweep(options: SweepOptions): Promise<Sweep> {
  const { journal, baseUrl, companyId, own, now } = options;
  const entries = journal
    .leftovers()
    .filter((entry) => entry.baseUrl === baseUrl && entry.companyId === companyId);
  for (const { attempt, invoiceNumber, id } of entries) own.adopt({ attempt, invoiceNumber, id });
  const known = new Set(entries.map(({ invoiceNumber }) => invoiceNumber));
  const strays = (await findByNumber(options, kitPrefix)).filter(
    ({ invoiceNumber }) => !known.has(invoiceNumber) && startOfRun(invoiceNumber) !== undefined,
  );
  const old = strays.filter(({ invoiceNumber }) => (startOfRun(invoiceNumber) ?? now) < now - restMs);
  for (const stray of old) own.adopt(stray);
  const wanted = own.left.length;
  const left = await removeOwn(options);
  return { removed: wanted - left.length, left, young: strays.length - old.length };
}
