import type { Row } from './database/database.ts';

/** A store as it stood when it was read. */
export interface Store {
  storeId: number;
  hash: string;
  termDays: number;
  /** Differs after every write to the store. */
  revision: number;
  /** Milliseconds by which its clock is ahead of the sandbox's. */
  clockOffset: number;
  /** Milliseconds at which its clock stands still; null while it goes. */
  clockFrozenAt: number | null;
  /** How many scripted faults wait for a request. */
  faultCount: number;
}

/** A store as the database has it. */
export interface StoreRow extends Row {
  store_id: number;
  hash: string;
  term_days: number;
  revision: number;
  clock_offset: number;
  clock_frozen_at: number | null;
  fault_count: number;
}

/** The columns of a `StoreRow`; the table goes by its own name. */
export const storeColumns =
  'stores.store_id, stores.hash, stores.term_days, stores.revision, stores.clock_offset, stores.clock_frozen_at, stores.fault_count';

export const toStore = (row: StoreRow): Store => ({
  storeId: row.store_id,
  hash: row.hash,
  termDays: row.term_days,
  revision: row.revision,
  clockOffset: row.clock_offset,
  clockFrozenAt: row.clock_frozen_at,
  faultCount: row.fault_count,
});
