import type { Problem } from '@b2b-invoices/contract';

/** What is remembered of a request. Neither bodies nor credentials are. */
export interface JournalEntry {
  /** Milliseconds since 1970-01-01T00:00:00Z, by the sandbox's clock. */
  time: number;
  requestId: string;
  /** The hash of the store; undefined where the credentials named none. */
  store: string | undefined;
  operationId: string | undefined;
  method: string;
  path: string;
  status: number;
  /** Query keys that the service ignores in silence. */
  ignored: string[];
  /** How the answer differed from the specification. */
  problems: Problem[];
}

/** The latest requests, the oldest first. */
export interface Journal {
  add(entry: JournalEntry): void;
  /** The entries of one store, or of all. */
  entries(store?: string): JournalEntry[];
  clear(): void;
}

/** Remembers the latest `size` requests. Default 1,000. */
export function createJournal(size = 1000): Journal {
  let kept: JournalEntry[] = [];
  return {
    add(entry) {
      kept.push(entry);
      if (kept.length >= 2 * size) kept = kept.slice(-size);
    },
    entries: (store) => kept.slice(-size).filter((entry) => store === undefined || entry.store === store),
    clear() {
      kept = [];
    },
  };
}
