import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import type { JournalEntry } from '../../journal.ts';
import type { Store } from '../../store.ts';
import { findStore } from '../../stores/find-store.ts';
import { removeStores } from '../../stores/remove-store.ts';
import { type ControlClient, createControlClient, type StoreControl } from '../control-client.ts';
import { createControl } from '../create-control.ts';
import { holdAnswer } from './hold-answer.ts';

/** 2026-03-01T12:00:00Z, in milliseconds. */
export const noon = 1_772_366_400_000;

/** Control on a database of its own, on a clock that stands at noon, with every answer held to the specification. */
export interface TestControl extends AsyncDisposable {
  database: Database;
  /** The same data as another process sees it; in memory there is none, and it is the same database. */
  another(): Promise<Database>;
  control: ControlClient;
  /** Sends a request with the secret; the path is below `/_sandbox`. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Creates a store `a` with the demonstration, and the token `token-of-a`. */
  demo(): Promise<StoreControl>;
  /** The store as the API sees it. */
  find(hash: string): Promise<Store>;
  /** The calls that asked for synthetic invoices. */
  seeded: { storeId: number; count: number; seed: number; now: number }[];
  /** What the writing of synthetic invoices fails with, if at all. */
  failure: Error | undefined;
  /** The stores whose journal was forgotten. */
  cleared: string[];
  /** What was reported as an error of the sandbox's own. */
  reports: unknown[];
}

/** How a suite opens control; the suites run on every database. */
export type OpenControl = () => Promise<TestControl>;

const secret = 'open sesame';
const origin = 'http://127.0.0.1:4020/_sandbox';
/** An entry with undefined parts, as those have whose credentials named no store. */
export const entry: JournalEntry = {
  time: noon,
  durationMs: 0.5,
  requestId: 'a1',
  store: 'a',
  operationId: undefined,
  method: 'GET',
  path: '/',
  query: '',
  status: 404,
  ignored: [],
  problems: [],
  fault: undefined,
  request: { headers: {} },
  response: { headers: {}, body: '{}' },
};

/** Opens control on the database at an address, without any stores. */
export async function openControl(address: string): Promise<TestControl> {
  const database = await openDatabase(address);
  await database.write(removeStores);
  const given = { seeded: [] as TestControl['seeded'], cleared: [] as string[], reports: [] as unknown[] };
  const answer = createControl({
    secret,
    database,
    clock: { now: () => noon },
    journal: {
      entries: (store) => (store === 'a' ? [entry] : []),
      clear: (store) => given.cleared.push(store),
    },
    forgetRequests: () => {},
    reset: async () => {
      await database.write(removeStores);
    },
    async seedInvoices(_, storeId, options) {
      if (test.failure) throw test.failure;
      given.seeded.push({ storeId, ...options });
    },
    report: (error) => given.reports.push(error),
  });
  async function held(request: Request): Promise<Response> {
    const response = await answer(request);
    await holdAnswer(request, response);
    return response;
  }
  const control = createControlClient({ baseUrl: origin, secret, fetch: held });
  const test: TestControl = {
    ...given,
    failure: undefined,
    database,
    another: async () => (address === 'memory' ? database : openDatabase(address)),
    control,
    send: (method, path, body, headers = { 'X-Sandbox-Secret': secret }) =>
      held(
        new Request(origin + path, {
          method,
          headers,
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      ),
    async demo() {
      await control.createStore({ storeHash: 'a', tokens: ['token-of-a'], seed: { kind: 'demo' } });
      return control.store('a');
    },
    find: (hash) => findStore(database, hash),
    [Symbol.asyncDispose]: () => database.close(),
  };
  return test;
}

/** The message of a refusal. @throws Error when nothing was refused */
export async function refusalOf(
  answer: Promise<unknown>,
): Promise<{ status: number | undefined; message: string }> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason as Error & { status?: number },
  );
  if (!error) throw new Error('Nothing was refused.');
  return { status: error.status, message: error.message.replace(/^.* answered \d+: /, '') };
}
