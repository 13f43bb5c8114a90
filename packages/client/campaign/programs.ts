import { inspect } from 'node:util';
import ky from 'ky';
import type { ClientModule } from '../faults/fault-case.ts';
import type { CreateOutcome } from './tally.ts';

/** Creates an invoice and tells how it ended. */
export type CreateProgram = (body: CreateOutcome['body']) => Promise<CreateOutcome>;

/** What a program needs to know of the service. */
export interface Access {
  baseUrl: string;
  storeHash: string;
  token: string;
}

/** Longer than an answer takes on a busy machine; what is held up longer is lost. */
const attemptTimeoutMs = 400;
const backOffMs = 30;

/** The functions of this client that the campaign needs, of the sources or of the built package. */
export type OwnClient = Pick<
  ClientModule,
  'connectInvoices' | 'createInvoice' | 'isInvoiceError' | 'observeCalls'
>;

/** This client. Everything that it tells anybody goes into the log. */
export function withOwnClient(client: OwnClient, access: Access, log: string[]): CreateProgram {
  const { connectInvoices, createInvoice, isInvoiceError, observeCalls } = client;
  const write = (event: unknown): unknown => log.push(JSON.stringify(event));
  const connection = connectInvoices({
    ...access,
    attemptTimeoutMs,
    backOffMs,
    maxConcurrency: 16,
    requestsPerMinute: Number.POSITIVE_INFINITY,
    observer: observeCalls({ onAttempt: write, onWait: write, onOutcome: write, onWrite: write }),
  });
  return async (body) => {
    try {
      const { data, isReconciled = false } = await createInvoice(connection, body);
      return { body, id: Number(data.id), isReconciled };
    } catch (error) {
      log.push(inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }));
      if (!isInvoiceError(error)) throw error;
      return { body, applied: error.applied ?? 'maybe' };
    }
  };
}

/** ky, told to send a POST again as it does other methods. What it throws says nothing of whether the write took effect. */
export function withKy({ baseUrl, storeHash, token }: Access): CreateProgram {
  const api = ky.create({
    prefix: baseUrl,
    headers: { 'X-Auth-Token': token, 'X-Store-Hash': storeHash },
    timeout: attemptTimeoutMs,
    retry: { methods: ['post'], limit: 4, retryOnTimeout: true, delay: () => backOffMs },
  });
  return async (body) => {
    const { originalBalance } = body;
    const balance = { ...originalBalance, value: Number(originalBalance.value) };
    try {
      const json = { ...body, originalBalance: balance, openBalance: balance };
      const { data } = await api.post('invoices', { json }).json<{ data: { id: number } }>();
      return { body, id: data.id };
    } catch {
      return { body, applied: 'maybe' };
    }
  };
}
