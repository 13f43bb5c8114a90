import { startForgetfulServer } from '../fixtures/forgetful-server.ts';
import { type SandboxStore, startSandbox } from '../fixtures/start-sandbox.ts';
import type { Held } from './tally.ts';
import { doubling, type WireFault, wireFaults } from './wire-fault.ts';

/** What creates are sent to. */
export interface CampaignService extends SandboxStore {
  baseUrl: string;
  /** What may happen on the way to it without making two of one by itself. */
  faults: readonly WireFault[];
  /** Everything that it holds, read without the client. */
  invoices(): Promise<readonly Held[]>;
  stop(): Promise<void>;
}

/** The project's sandbox as a process, which refuses a number that is taken; or a server that takes it a second time. */
export type ServiceName = 'sandbox' | 'forgetful server';

export async function startService(name: ServiceName): Promise<CampaignService> {
  if (name === 'sandbox') {
    const sandbox = await startSandbox();
    return { ...sandbox, faults: wireFaults, invoices: () => readInvoices(sandbox) };
  }
  const { baseUrl, invoices, stop } = await startForgetfulServer();
  const faults = wireFaults.filter((fault) => !doubling.includes(fault));
  const store = { storeHash: 'forgetful', token: 'tok-8f1c0a52e7d94b36' };
  return { ...store, baseUrl, faults, invoices: async () => invoices, stop };
}

async function readInvoices({
  baseUrl,
  storeHash,
  token,
}: SandboxStore & { baseUrl: string }): Promise<Held[]> {
  const headers = { 'X-Auth-Token': token, 'X-Store-Hash': storeHash };
  const all: Held[] = [];
  for (;;) {
    const url = `${baseUrl}/invoices?limit=100&sortBy=invoiceNumber&orderBy=ASC&offset=${all.length}`;
    const { data } = (await (await fetch(url, { headers })).json()) as { data: Held[] };
    if (data.length === 0) return all;
    all.push(...data);
  }
}
