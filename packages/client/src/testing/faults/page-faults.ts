import type { RateLimitHeaders } from './answer-faults.ts';

/** Rows that somebody inserted ahead of a page since the one before it was read: the page begins with rows that it repeats. */
export interface InsertedRowsFault {
  kind: 'inserted-rows';
  /** How many. Default: 1. */
  rows?: number;
  /** Whether `totalCount` tells of it, or `stays` since as many went elsewhere. Default: `changes`. */
  totalCount?: 'changes' | 'stays';
}

/** Rows that somebody deleted ahead of a page since the one before it was read: the page begins behind a gap. */
export interface DeletedRowsFault {
  kind: 'deleted-rows';
  /** How many. Default: 1. */
  rows?: number;
  /** Whether `totalCount` tells of it, or `stays` since as many came elsewhere. Default: `changes`. */
  totalCount?: 'changes' | 'stays';
}

/** Filters that the server does not heed. */
export interface IgnoredFilterFault {
  kind: 'ignored-filter';
  /** Names of query parameters. Default: all but those that page, sort, or ask for extra fields. */
  filters?: readonly string[];
}

/** The server's answer with other rate-limit headers: a limit that is nearly used up, before any 429. */
export interface RateLimitFault extends RateLimitHeaders {
  kind: 'rate-limit';
}
