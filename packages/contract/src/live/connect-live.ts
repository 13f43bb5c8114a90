import type { InvoiceFetch } from '@b2b-invoices/client';
import type { StoreToken } from '../target/target.ts';
import { guardWrites } from './guard-writes.ts';
import type { Journal } from './journal.ts';
import { limitRequests } from './limit-requests.ts';
import type { LiveLimits, WritePermission } from './live-limits.ts';
import { createOwnInvoices, type OwnInvoices } from './own-invoices.ts';
import { pace, type Timer } from './pace.ts';
import { type LeftInvoice, type RemovalOptions, removeAll } from './remove-own.ts';

/** What a connection to a live service is made with. */
export interface LiveOptions {
  url: string;
  credentials: StoreToken;
  /** Sends a request, within its time. */
  fetch: InvoiceFetch;
  limits: LiveLimits;
  write: WritePermission | undefined;
  /** What the numbers of the run begin with. */
  prefix: string;
  /** Where there is leave to write. */
  journal: Journal | undefined;
  timer: Timer;
  /** In milliseconds since 1970. */
  startedAt: number;
  signal: AbortSignal | undefined;
  /** Is told why a request has to wait. */
  onWait(seconds: number, why: string): void;
}

/** The way to a live service, which keeps its rules by construction. */
export interface LiveConnection {
  /** Guarded, paced and counted. */
  fetch: InvoiceFetch;
  own: OwnInvoices;
  /** Requests sent so far. */
  readonly sent: number;
  /** Waits for what is under way, and removes what was created, whatever the signal says. */
  cleanUp(): Promise<LeftInvoice[]>;
}

const unwritable: Journal = {
  file: '',
  add() {
    throw new Error('A run without leave to write has no journal.');
  },
  leftovers: () => [],
  remove() {},
};

export function connectLive(options: LiveOptions): LiveConnection {
  const { url, credentials, limits, write, prefix, timer, startedAt, signal, onWait } = options;
  const companyId = write?.companyId ?? '';
  const journal = options.journal ?? unwritable;
  const own = createOwnInvoices(journal, { baseUrl: url, companyId, run: prefix });
  // The look for what else was created comes last.
  const most = limits.maxRequests - (write ? 1 : 0);
  const paced = pace({
    fetch: options.fetch,
    perMinute: limits.perMinute,
    timer,
    mayRepeat: (sent) => sent < most,
    onWait,
  });
  paced.endWith(signal);
  const { maxObjects } = limits;
  const guarded = guardWrites({
    fetch: paced.fetch,
    baseUrl: url,
    prefix,
    write,
    maxObjects,
    own,
    startedAt: Math.floor(startedAt / 1000),
  });
  return {
    fetch: limitRequests(
      guarded.fetch,
      most,
      () => paced.sent,
      () => own.left.length,
    ),
    own,
    get sent() {
      return paced.sent;
    },
    async cleanUp() {
      await guarded.settled();
      paced.endWith(undefined);
      if (own.attempts === 0) return [];
      const removal: RemovalOptions = {
        fetch: guarded.fetch,
        baseUrl: url,
        credentials,
        companyId,
        own,
        timer,
      };
      const left = await removeAll(removal, prefix);
      if (journal.leftovers().length === 0) journal.remove();
      return left;
    },
  };
}
