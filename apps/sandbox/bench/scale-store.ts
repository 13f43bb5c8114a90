import { statSync } from 'node:fs';
import type { Invoice } from '@b2b-invoices/types';
import { createSandbox, type Sandbox } from '../src/create-sandbox.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { writeSyntheticInvoices } from '../src/synthetic/write-synthetic-invoices.ts';
import { writeStore } from '../src/write-store.ts';
import type { Sampled } from './scale-cases.ts';

export const headers: Record<string, string> = { 'X-Auth-Token': 'token', 'X-Store-Hash': 'bench' };
const store = { hash: 'bench', tokens: ['token'] };
const api = 'http://sandbox/api/v3/io/ip';
const now = 1_772_366_400;

/** Makes a file with so many invoices, and gives the seconds that it took and the megabytes that it has. */
export async function seed(file: string, count: number): Promise<{ seconds: number; megabytes: number }> {
  const database = await openDatabase(file);
  const storeId = await database.write((queries) => writeStore(queries, store));
  const began = performance.now();
  await writeSyntheticInvoices(database, storeId, { count, seed: 1, now });
  const seconds = (performance.now() - began) / 1000;
  await database.close();
  return { seconds, megabytes: statSync(file).size / 1e6 };
}

/** A store in this process that is measured. */
export interface MeasuredStore {
  sampled: Sampled;
  /** The milliseconds that a request takes, its answer read. */
  time(path: string): Promise<number>;
  /** Changes the store a little, so that no answer is one that was kept. */
  touch(): Promise<void>;
  close(): Promise<void>;
}

async function ask(sandbox: Sandbox, path: string, init: RequestInit = {}): Promise<string> {
  const response = await sandbox.fetch(
    new Request(api + path, { ...init, headers: { ...headers, ...init.headers } }),
  );
  const answer = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status} ${answer}`);
  return answer;
}

interface ListAnswer {
  data: Invoice[];
  meta: { pagination: { totalCount: number } };
}

async function readList(sandbox: Sandbox, query: string): Promise<ListAnswer> {
  return JSON.parse(await ask(sandbox, `/invoices?${query}`)) as ListAnswer;
}

/** An invoice with every value that is looked for, of a company with about as many invoices as the average one. */
async function sample(sandbox: Sandbox): Promise<Sampled> {
  const { meta, data } = await readList(sandbox, 'limit=250');
  let best: { invoice: Invoice; distance: number } | undefined;
  for (const invoice of data) {
    if (!invoice.orderNumber || !invoice.purchaseOrderNumber || !invoice.externalCustomerId) continue;
    const { totalCount } = (await readList(sandbox, `limit=1&customerId=${invoice.customerId}`)).meta
      .pagination;
    const distance = Math.abs(totalCount - (meta.pagination.totalCount > 5_000 ? 500 : 100));
    if (!best || distance < best.distance) best = { invoice, distance };
  }
  if (!best) throw new Error('No invoice of the first page has all values. Make the store larger.');
  return { invoice: best.invoice, count: meta.pagination.totalCount };
}

/** Opens a store that `seed` has made. */
export async function openStore(file: string): Promise<MeasuredStore> {
  const sandbox = await createSandbox({ storage: file, rateLimit: 'off', stores: [store] });
  const sampled = await sample(sandbox);
  const { id } = sampled.invoice;
  let cents = 0;
  return {
    sampled,
    async time(path) {
      const began = performance.now();
      await ask(sandbox, path);
      return performance.now() - began;
    },
    async touch() {
      cents += 1;
      await ask(sandbox, `/invoices/${id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ openBalance: { code: 'USD', value: (1000 + cents / 100).toFixed(2) } }),
      });
    },
    close: () => sandbox.close(),
  };
}
