import { createInvoiceClient, type InvoiceFetch } from '@b2b-invoices/client';
import type { Operation } from '@b2b-invoices/spec';
import { buildRequest } from './build-request.ts';
import type { CallInput } from './call-input.ts';
import { clientCalls } from './client-calls.ts';
import { type AnyResult, compareWithWire, type Outcome } from './compare-with-wire.ts';
import type { Exchange, Via } from './exchange.ts';
import type { Observer } from './observer.ts';
import { type Credentials, credentialHeaders, type Target } from './target.ts';

/** How a call differs from the ordinary. */
export interface CallVariation {
  /** Asks a target that can prefer for this status and named example. */
  prefer?: { status: number; example: string };
  /** Other credentials than the target's; null for none. */
  credentials?: Credentials | null;
}

/** What came of a call: the exchange, and what the client made of it where it was the client that called. */
export interface CallResult {
  exchange: Exchange;
  /** How the client's result or error differs from the wire. */
  clientProblems: string[];
}

/** Calls operations of one target, watched. */
export interface Caller {
  call(via: Via, operation: Operation, input: CallInput, variation?: CallVariation): Promise<CallResult>;
}

function preferring(fetch: InvoiceFetch, prefer: CallVariation['prefer']): InvoiceFetch {
  if (!prefer) return fetch;
  return (request) => {
    const asking = new Request(request);
    asking.headers.set('Prefer', `code=${prefer.status}, example=${prefer.example}`);
    return fetch(asking);
  };
}

async function outcomeOf(call: Promise<AnyResult>): Promise<Outcome> {
  try {
    return { result: await call };
  } catch (error) {
    return { error };
  }
}

export function createCaller(target: Target, observer: Observer): Caller {
  const send: InvoiceFetch = target.fetch ?? ((request) => fetch(request));

  return {
    async call(via, operation, input, { prefer, credentials = target.credentials } = {}) {
      let exchange: Exchange | undefined;
      const watched = observer.watch(via, preferring(send, prefer), (seen) => {
        exchange = seen;
      });
      if (via === 'http') {
        const headers = credentials === null ? {} : credentialHeaders(credentials);
        await watched(buildRequest(target.baseUrl, operation, input, headers));
        if (!exchange) throw new Error('The observer saw nothing.');
        return { exchange, clientProblems: [] };
      }
      if (credentials === null) throw new Error('The client cannot be made without credentials.');
      // One exchange a call: what is compared is what the client makes of it, not how it goes on.
      const client = createInvoiceClient({
        ...credentials,
        baseUrl: target.baseUrl,
        fetch: watched,
        maxAttempts: 1,
        requestsPerMinute: Number.POSITIVE_INFINITY,
      });
      const call = clientCalls[operation.operationId];
      if (!call) throw new Error(`The client has no method for ${operation.operationId}.`);
      const outcome = await outcomeOf(call(client, input));
      if (!exchange)
        throw outcome.error ?? new Error(`The client sent nothing for ${operation.operationId}.`);
      return { exchange, clientProblems: compareWithWire(exchange, outcome) };
    },
  };
}
