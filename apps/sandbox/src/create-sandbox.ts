import type { RequestListener } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { createApi } from './api.ts';
import { createBeyondApi } from './beyond-api.ts';
import { type Clock, systemClock } from './clock.ts';
import { createControl } from './control/create-control.ts';
import { createListener, isOfApi } from './create-listener.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { createAuthenticate } from './http/authenticate.ts';
import { fromFetch, toResponse } from './http/from-fetch.ts';
import { countInProcess } from './http/rate-limit.ts';
import { countInDatabase } from './http/shared-rate-limit.ts';
import { createJournal, type Journal } from './journal.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { createPdfFiles } from './pdf-files.ts';
import type { Settings } from './settings.ts';
import { sharedSecret } from './shared-secret.ts';
import type { StoreData } from './store-data.ts';
import { createStores } from './stores/create-store.ts';
import { removeStores } from './stores/remove-store.ts';
import { writeSyntheticInvoices } from './synthetic/write-synthetic-invoices.ts';

export interface SandboxOptions {
  /**
   * Where invoices are kept: `memory`, the path of a SQLite file, or `postgres://…`. Default `memory`.
   */
  storage?: string;
  /** The stores that are there from the start. In a database that has them already they are left as they are. */
  stores?: StoreData[];
  /** Default: the clock of the machine. */
  clock?: Clock;
  /** Requests a minute for each store, or `off`. Default 150, as the service has it. */
  rateLimit?: number | 'off';
  /** Choices where the facts leave something open. */
  settings?: Partial<Settings>;
  /** What becomes of an answer that breaks the specification. Default `error`, unless NODE_ENV is `production`. */
  onViolation?: 'error' | 'note';
  /** Opens control below `/_sandbox` to whoever sends this as `X-Sandbox-Secret`. By default control is closed. */
  controlSecret?: string;
  /** Lets control be reached over the network too. By default it answers to this machine alone. */
  controlFromAnywhere?: boolean;
  /** Is told of requests, and of errors that are the sandbox's own. By default nobody is. */
  log?: Log;
  /** Is told of requests, and shown at `/metrics`. By default nothing is counted. */
  metrics?: Metrics;
}

/** A server that keeps what it is given and follows the service's rules. */
export interface Sandbox {
  /** Answers a request in this process. The API is below `/api/v3/io/ip`. */
  fetch(request: Request): Promise<Response>;
  /** Answers over HTTP: give it to `createServer` of `node:http`. */
  listener: RequestListener;
  /** The latest requests. */
  journal: Journal;
  /** Forgets everything and puts the stores back as they were given. */
  reset(): Promise<void>;
  /** Finishes what was accepted and lets go of the database. */
  close(): Promise<void>;
}

/**
 * Writes what a sandbox needs from the start, and gives the secret of its links.
 * @throws Error when it cannot; the database is let go of then, since nobody else has it
 */
async function prepare(database: Database, stores: readonly StoreData[]): Promise<string> {
  try {
    await createStores(database, stores);
    return await sharedSecret(database, 'pdf');
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Makes a sandbox.
 * @throws DatabaseUnavailable or Error, in a sentence, when the database cannot be opened
 */
export async function createSandbox({
  storage = 'memory',
  stores = [],
  clock = systemClock,
  controlSecret,
  controlFromAnywhere = false,
  rateLimit = 150,
  settings: chosen = {},
  onViolation = process.env['NODE_ENV'] === 'production' ? 'note' : 'error',
  log,
  metrics,
}: SandboxOptions = {}): Promise<Sandbox> {
  const database = await openDatabase(storage);
  const pdfSecret = await prepare(database, stores);
  const settings: Settings = { extraFields: 'replace', pdfLinkSeconds: 900, pdfSecret, ...chosen };
  const journal = createJournal();
  const report = (error: unknown): void => log?.error(error);
  const limit = rateLimit === 'off' ? undefined : rateLimit;
  // Processes that share PostgreSQL share the count; a file is as a rule one process's.
  const { countRequest, forget } =
    limit !== undefined && database.kind === 'postgres' ? countInDatabase(database) : countInProcess();
  const api = createApi({
    database,
    authenticate: createAuthenticate(database),
    clock,
    settings,
    rateLimit: limit,
    countRequest,
    onViolation,
    observe(exchange) {
      journal.add(exchange);
      log?.request(exchange);
      metrics?.request(exchange);
    },
    report,
  });
  const pdfFiles = createPdfFiles({ database, clock, secret: settings.pdfSecret });

  async function reset(): Promise<void> {
    await database.write(removeStores);
    forget();
    await createStores(database, stores);
    journal.clear();
  }

  const seedInvoices = writeSyntheticInvoices;
  const shared = { database, clock, journal, reset, seedInvoices, report, forgetRequests: forget };
  const control = controlSecret ? createControl({ secret: controlSecret, ...shared }) : undefined;
  const beyondApi = createBeyondApi({ database, pdfFiles, control, metrics, report }).fetch;

  return {
    async fetch(request) {
      // As over a network: who asks again and again until something has changed must let it change meanwhile.
      await setImmediate();
      const incoming = fromFetch(request);
      return isOfApi(incoming.path) ? toResponse(await api(incoming), request) : beyondApi(request);
    },
    listener: createListener({ api, beyondApi, controlFromAnywhere }),
    journal,
    reset,
    close: () => database.close(),
  };
}
