import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { basePath, createApi } from './api.ts';
import { adjustableClock, type Clock, systemClock } from './clock.ts';
import { controlPath, createControl } from './control.ts';
import { openDatabase } from './database/open-database.ts';
import { refusalWithEmptyData } from './http/answer.ts';
import { createJournal, type Journal } from './journal.ts';
import { createPdfFiles } from './pdf-files.ts';
import type { Settings } from './settings.ts';
import type { StoreData } from './store-data.ts';
import { writeStore } from './write-store.ts';

export interface SandboxOptions {
  /**
   * Where invoices are kept: `memory`, the path of a SQLite file, or `postgres://…`. Default `memory`.
   */
  data?: string;
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
  /** Is told of errors that are the sandbox's own. By default nobody is. */
  report?: (error: unknown) => void;
}

/** A server that keeps what it is given and follows the service's rules. */
export interface Sandbox {
  /** Answers a request in this process. The API is below `/api/v3/io/ip`. */
  fetch(request: Request): Promise<Response>;
  /** The latest requests. */
  journal: Journal;
  /** Forgets everything and puts the stores back as they were given. */
  reset(): Promise<void>;
  /** Finishes what was accepted and lets go of the database. */
  close(): Promise<void>;
}

/**
 * Makes a sandbox.
 * @throws DatabaseUnavailable or Error, in a sentence, when the database cannot be opened
 */
export async function createSandbox({
  data = 'memory',
  stores = [],
  clock: followed = systemClock,
  controlSecret,
  rateLimit = 150,
  settings: chosen = {},
  onViolation = process.env['NODE_ENV'] === 'production' ? 'note' : 'error',
  report = () => {},
}: SandboxOptions = {}): Promise<Sandbox> {
  const settings: Settings = {
    extraFields: 'replace',
    pdfLinkSeconds: 900,
    pdfSecret: randomBytes(32).toString('hex'),
    ...chosen,
  };
  const clock = adjustableClock(followed);
  const database = await openDatabase(data);
  const journal = createJournal();
  const limit = rateLimit === 'off' ? undefined : rateLimit;
  const api = createApi({ database, clock, settings, journal, rateLimit: limit, onViolation, report });
  const pdfFiles = createPdfFiles({ database, clock, secret: settings.pdfSecret });

  async function writeStores(): Promise<void> {
    await database.write(async (queries) => {
      for (const store of stores) {
        const known = await queries.get('SELECT store_id FROM stores WHERE hash = $1', [store.hash]);
        if (!known) await writeStore(queries, store);
      }
    });
  }
  await writeStores();

  async function reset(): Promise<void> {
    await database.write((queries) => queries.run('DELETE FROM stores'));
    await writeStores();
    journal.clear();
  }

  const app = new Hono();
  app.all(`${basePath}/*`, ({ req }) => api(req.raw));
  app.get('/_files/*', ({ req }) => pdfFiles(req.raw));
  if (controlSecret) app.route(controlPath, createControl({ secret: controlSecret, clock, journal, reset }));
  app.get('/', ({ text }) => text(`A sandbox of the invoice API. Its operations are under ${basePath}\n`));
  app.notFound(({ req, json }) => {
    const { answer } = refusalWithEmptyData(
      404,
      `There is nothing at ${req.path}; the invoice API is under ${basePath}`,
    );
    return json(answer.body, 404);
  });

  return {
    fetch: async (request) => app.fetch(request),
    journal,
    reset,
    close: () => database.close(),
  };
}
