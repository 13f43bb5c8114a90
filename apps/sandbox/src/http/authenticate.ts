import { hash } from 'node:crypto';
import type { Queries, Row } from '../database/database.ts';
import { refusal, refusalWithEmptyData } from './answer.ts';

/** The store that a request speaks for. */
export interface Store {
  storeId: number;
  hash: string;
  termDays: number;
  /** Differs after every write to the store. */
  revision: number;
  /** Milliseconds by which its clock is ahead of the sandbox's. */
  clockOffset: number;
  /** Milliseconds at which its clock stands still; null while it goes. */
  clockFrozenAt: number | null;
  /** How many scripted faults wait for a request. */
  faultCount: number;
}

interface TokenRow extends Row {
  store_id: number;
  hash: string;
  term_days: number;
  revision: number;
  clock_offset: number;
  clock_frozen_at: number | null;
  fault_count: number;
  kind: string;
}

/** What is kept of a token. */
export const digestOf = (token: string): string => hash('sha256', token);

const find = `SELECT s.store_id, s.hash, s.term_days, s.revision, s.clock_offset, s.clock_frozen_at, s.fault_count, t.kind
FROM tokens t JOIN stores s ON s.store_id = t.store_id
WHERE t.token_hash = $1`;

/**
 * Finds the store by either scheme of credentials.
 * @throws Refusal 401 when they are missing, mixed, unknown or of another store; 403 for a buyer's storefront token
 */
export async function authenticate(headers: Headers, queries: Queries): Promise<Store> {
  const token = headers.get('x-auth-token');
  const storeHash = headers.get('x-store-hash');
  const oldToken = headers.get('authtoken');
  if (oldToken !== null && (token !== null || storeHash !== null)) {
    throw refusalWithEmptyData(401, 'authToken goes alone, or X-Auth-Token with X-Store-Hash');
  }
  const given = oldToken ?? token;
  if (!given || (oldToken === null && !storeHash))
    throw refusalWithEmptyData(401, 'Authentication is required');
  const row = await queries.get<TokenRow>(find, [digestOf(given)]);
  if (!row || (oldToken === null && row.hash !== storeHash)) throw refusal(401, 'Invalid token');
  if (row.kind === 'storefront') throw refusal(403, 'You have no permission to access this resource');
  return {
    storeId: row.store_id,
    hash: row.hash,
    termDays: row.term_days,
    revision: row.revision,
    clockOffset: row.clock_offset,
    clockFrozenAt: row.clock_frozen_at,
    faultCount: row.fault_count,
  };
}
