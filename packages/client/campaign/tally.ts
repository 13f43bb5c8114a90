import type { Applied, NewInvoice } from '../src/index.ts';

/** How one create ended, as its caller was told. */
export interface CreateOutcome {
  body: NewInvoice & Record<'originalBalance' | 'openBalance', { value: string }>;
  /** The id that a success gave. */
  id?: number;
  isReconciled?: boolean;
  /** What a failure said of it; `maybe` where it said nothing. */
  applied?: Applied;
}

/** What the service holds of an invoice. */
export interface Held {
  id: number;
  invoiceNumber: string;
  originalBalance: { value: string };
  openBalance: { value: string };
}

/** What the callers were told, held against what the service has. */
export interface Tally {
  creates: number;
  succeeded: number;
  /** Of those, the ones whose answer was lost and that were found. */
  reconciled: number;
  /** Failures, by what they said of themselves. */
  no: number;
  yes: number;
  maybe: number;
  /** Of those with `maybe`, the ones that are there. */
  maybeThere: number;
  /** There more than once. */
  double: number;
  /** A success, and not there; or there under another id, or with other amounts. */
  lost: number;
  /** `no` and there, or `yes` and not there. */
  untrue: number;
}

/** Compares both. */
export function tally(outcomes: readonly CreateOutcome[], invoices: readonly Held[]): Tally {
  const held = new Map<string, Held[]>();
  for (const invoice of invoices)
    held.set(invoice.invoiceNumber, [...(held.get(invoice.invoiceNumber) ?? []), invoice]);
  const count = (fits: (outcome: CreateOutcome, there: readonly Held[]) => boolean): number =>
    outcomes.filter((outcome) => fits(outcome, held.get(outcome.body.invoiceNumber) ?? [])).length;
  return {
    creates: outcomes.length,
    succeeded: count(({ applied }) => applied === undefined),
    reconciled: count(({ isReconciled }) => isReconciled === true),
    no: count(({ applied }) => applied === 'no'),
    yes: count(({ applied }) => applied === 'yes'),
    maybe: count(({ applied }) => applied === 'maybe'),
    maybeThere: count(({ applied }, there) => applied === 'maybe' && there.length > 0),
    double: count((_, there) => there.length > 1),
    lost: count(
      (outcome, there) => outcome.applied === undefined && !there.some((one) => isSame(outcome, one)),
    ),
    untrue: count(({ applied }, there) => (there.length > 0 ? applied === 'no' : applied === 'yes')),
  };
}

function isSame({ id, body }: CreateOutcome, held: Held): boolean {
  const { value } = body.originalBalance;
  return held.id === id && held.originalBalance.value === value && held.openBalance.value === value;
}
