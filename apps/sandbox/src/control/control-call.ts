import type { SchemaValidator } from '@b2b-invoices/contract/validation';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { JournalEntry } from '../journal.ts';
import type { SeedInvoices } from '../stores/seed-store.ts';
import type { ControlAnswer } from './control-answer.ts';

/** The requests that this process has answered. */
export interface ControlJournal {
  /** Those of a store, the oldest first. */
  entries(store: string): JournalEntry[];
  /** Forgets those of a store, and no others. */
  clear(store: string): void;
}

/** What control works on. */
export interface ControlDependencies {
  database: Database;
  /** What the clocks of the stores follow. */
  clock: Clock;
  journal: ControlJournal;
  /** Writes made-up invoices. */
  seedInvoices: SeedInvoices;
  /** Forgets what this process counted of the requests of a store, whose id may come to another. */
  forgetRequests: (storeId: number) => void;
  /** Puts everything back to what the sandbox was started with. */
  reset: () => Promise<void>;
}

/** A request to control that keeps to its specification. */
export interface ControlCall extends ControlDependencies {
  /** The parameters of the path and the query, with their defaults. */
  parameters: Record<string, unknown>;
  /** Undefined where the operation takes none. */
  body: unknown;
  /** Holds a value to the specification of the invoice API. */
  validateInvoices: SchemaValidator;
}

/** Answers a call. @throws RefusedChange when it cannot be done */
export type ControlHandler = (call: ControlCall) => Promise<ControlAnswer>;
