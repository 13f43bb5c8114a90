import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { connectLive, type LiveConnection, type LiveOptions } from '../src/live/connect-live.ts';
import { type Journal, openJournal } from '../src/live/journal.ts';
import { defaultLimits } from '../src/live/live-limits.ts';
import { runPrefix } from '../src/live/run-prefix.ts';
import { createSmallStore, type SmallStore, storeCredentials, storeUrl } from './small-store.ts';
import { createStillTimer } from './still-timer.ts';

/** A connection to a small store, with leave to write for company 4711 unless a test says otherwise. */
export interface TestConnection {
  store: SmallStore;
  live: LiveConnection;
  journal: Journal;
  prefix: string;
  timer: ReturnType<typeof createStillTimer>;
  waits: string[];
  /** Sends a request with a body. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A path in a folder that is removed after the test. */
export function temporaryFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

export function connectToSmallStore(options: Partial<LiveOptions> = {}): TestConnection {
  const store = createSmallStore();
  const journal = openJournal(temporaryFile('journal'));
  const timer = createStillTimer();
  const waits: string[] = [];
  const startedAt = Date.now();
  const prefix = runPrefix(startedAt, 1);
  const live = connectLive({
    url: storeUrl,
    credentials: storeCredentials,
    fetch: store.fetch,
    limits: defaultLimits,
    write: { companyId: '4711' },
    prefix,
    journal,
    timer,
    startedAt,
    signal: undefined,
    onWait: (seconds, why) => waits.push(`${seconds} s: ${why}`),
    ...options,
  });
  const send: TestConnection['send'] = async (method, path, body, headers = {}) => {
    const content =
      body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const credentials = {
      'X-Auth-Token': storeCredentials.token,
      'X-Store-Hash': storeCredentials.storeHash,
    };
    const init = { method, headers: { ...credentials, ...type, ...headers }, ...content };
    return live.fetch(new Request(path.startsWith('http') ? path : storeUrl + path, init));
  };
  return { store, live, journal, prefix, timer, waits, send };
}

/** The least body of an invoice. */
export const bodyOf = (invoiceNumber: string, more: object = {}): Record<string, unknown> => ({
  invoiceNumber,
  customerId: '4711',
  originalBalance: { code: 'USD', value: 1 },
  openBalance: { code: 'USD', value: 1 },
  ...more,
});

/** Creates an invoice and reads it back. @returns its id */
export async function createOwn({ send, prefix }: TestConnection, number = '1'): Promise<number> {
  const { data } = await (await send('POST', '/invoices', bodyOf(prefix + number))).json();
  await send('GET', `/invoices/${data.id}`);
  return data.id;
}
