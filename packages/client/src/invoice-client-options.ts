/** What sends the requests: `globalThis.fetch`, or any function of the same form, such as a server's own `fetch`. */
export type InvoiceFetch = (request: Request) => Response | Promise<Response>;

/** What both kinds of credentials go with. */
export interface ConnectionOptions {
  /**
   * Where the API is, by default `https://api-b2b.bigcommerce.com/api/v3/io/ip`; a slash at the end does no harm. Plain
   * `http:` is for this machine alone: 127.0.0.0/8, ::1 and localhost.
   */
  baseUrl?: string;
  /** Sends the requests. By default `globalThis.fetch`, looked up at each call. Its second argument is never given. */
  fetch?: InvoiceFetch;
}

/** The credentials since 2025-09-30, sent as `X-Auth-Token` and `X-Store-Hash`. */
export interface StoreTokenOptions extends ConnectionOptions {
  /** The hash of the store that the token belongs to. */
  storeHash: string;
  /** A server-to-server token. A buyer's storefront token gets `forbidden`. */
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
