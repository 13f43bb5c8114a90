/** Whether a fault strikes `before` the request reaches the server, or `after` the server has carried it out. */
export type When = 'before' | 'after';

/** One of the shapes in which the service tells of an error. */
export type ErrorShape = 'data.errMsg' | 'meta.errors' | 'fields' | 'empty-data';

/** What a rate limit says in the vendor's headers. */
export interface RateLimitHeaders {
  /** How many requests one window allows. Default: 150. */
  allocated?: number;
  /** How long a window is, in seconds. Default: 60. */
  windowSeconds?: number;
  /** How many requests are left. Default: 0. */
  remaining?: number;
  /** How long until the next window starts, in seconds. Default: 1. */
  resetsAfterSeconds?: number;
}

/** An answer with a status, in place of the server's. */
export interface StatusFault {
  kind: 'status';
  /** 200 to 599. */
  status: number;
  /** Default: `before`. With `after` it is the 500 that comes although the write was carried out. */
  when?: When;
  /**
   * The body: a string as it is, anything else as JSON. Default: an error in the `shape`. A status below 400 needs one, and
   * 204, 205 and 304 are answered without.
   */
  body?: unknown;
  /** Default: `empty-data` for 401 and 429, `fields` for 422, `meta.errors` for 400, `data.errMsg` for the others. */
  shape?: ErrorShape;
  /** `Retry-After`: seconds, a text as it is, or the HTTP date that is so many seconds ahead when the answer is made. */
  retryAfter?: number | string | { dateIn: number };
  /** The vendor's `X-Requests-*` headers. Default: none. */
  rateLimit?: RateLimitHeaders;
  /** More headers; they win over those above. */
  headers?: Readonly<Record<string, string>>;
}

/** A login page instead of JSON. */
export interface HtmlFault {
  kind: 'html';
  /** 200 to 599, but for 204, 205 and 304. Default: 200, which is the status that passes unnoticed. */
  status?: number;
  /** Default: `before`. */
  when?: When;
}

/** HTTP 200 whose body tells of an error. */
export interface EnvelopeFault {
  kind: 'envelope';
  /** The `code` in the body. Default: 400. */
  code?: number;
  /** As for a status. Default: by the code. */
  shape?: ErrorShape;
  /** Default: `before`. */
  when?: When;
}

/** An answer without a body. */
export interface EmptyFault {
  kind: 'empty';
  /** 200 to 599. Default: 200. */
  status?: number;
  /** Default: `before`. */
  when?: When;
}

/** A refusal that shows the credentials of the request: in its status text, in `X-Request-Id` and in its body. */
export interface EchoFault {
  kind: 'echo';
  /** 200 to 599, but for 204, 205 and 304. Default: 401. */
  status?: number;
}

/**
 * A redirect. It is handed over under `redirect: 'manual'`, fails the request under `error`, and under `follow` the request
 * goes to the address as `fetch` would send it: without `Authorization`, but with every other header.
 */
export interface RedirectFault {
  kind: 'redirect';
  /** 300 to 399, but for 304. Default: 307. */
  status?: number;
  /** Where to: `https://redirected.invalid` with the same path and query, or the same address by `http:`. Default: `another-origin`. */
  to?: 'another-origin' | 'http';
  /** An address in place of `to`; it may be relative. */
  location?: string;
}
