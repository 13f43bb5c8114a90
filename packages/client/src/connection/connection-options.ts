import type { AnswerCheck } from '../answer-check.ts';
import type { CallObserver } from '../observer/call-watch.ts';
import type { CallLimits } from './call-limits.ts';

/** What sends the requests: `globalThis.fetch`, or any function of the same form, such as a server's own `fetch`. */
export type InvoiceFetch = (request: Request) => Response | Promise<Response>;

/** What both kinds of credentials go with. */
export interface ConnectionOptions extends Partial<CallLimits> {
  /**
   * Where the API is, by default `https://api-b2b.bigcommerce.com/api/v3/io/ip`; a slash at the end does no harm. Plain
   * `http:` is for this machine alone: 127.0.0.0/8, ::1 and localhost.
   */
  baseUrl?: string;
  /**
   * Sends the requests. By default `globalThis.fetch`, looked up at each call. It gets a Request and no second argument, and
   * the Request holds the credentials: it must not follow redirects by itself.
   */
  fetch?: InvoiceFetch;
  /**
   * How many requests may be sent in any 60 seconds, by default 150, which is what the service allows a store. All clients
   * of one store in this process share the count, and what the answers say of the limit. `Infinity` sends without pacing.
   * Documented (vendor's page): 150 a minute, shared by all integrations of a store.
   */
  requestsPerMinute?: number;
  /** How many requests may be under way at once, by default 8, shared in the same way. */
  maxConcurrency?: number;
  /** Is told of attempts, waits, outcomes and writes; see `observeCalls`. By default nobody is. */
  observer?: CallObserver;
  /** Holds every answer to the specification; see `createDriftCheck` of `@b2b-invoices/client/drift`. By default nothing does. */
  checkAnswer?: AnswerCheck;
}

/** The credentials since 2025-09-30, sent as `X-Auth-Token` and `X-Store-Hash`. */
export interface StoreTokenOptions extends ConnectionOptions {
  /** The hash of the store that the token belongs to. */
  storeHash: string;
  /** A server-to-server token. Observed (integrators' reports): a buyer's storefront token gets `forbidden`. */
  token: string;
  authToken?: never;
}

/** The credentials from before 2025-09-30, still accepted, sent as `authToken` alone. */
export interface AuthTokenOptions extends ConnectionOptions {
  /** The server-to-server token. */
  authToken: string;
  storeHash?: never;
  token?: never;
}

/** Where the API is and who is calling. The two kinds of credentials exclude each other. */
export type InvoiceClientOptions = StoreTokenOptions | AuthTokenOptions;
