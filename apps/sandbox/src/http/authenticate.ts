import { hash } from 'node:crypto';
import type { Queries } from '../database/database.ts';
import { type Store, type StoreRow, storeColumns, toStore } from '../store.ts';
import { refusal, refusalWithEmptyData } from './answer.ts';
import type { IncomingRequest } from './incoming-request.ts';

interface TokenRow extends StoreRow {
  kind: string;
}

/** What is kept of a token. */
export const digestOf = (token: string): string => hash('sha256', token);

const find = `SELECT ${storeColumns}, t.kind FROM tokens t JOIN stores ON stores.store_id = t.store_id
WHERE t.token_hash = $1`;

/**
 * Finds the store of a request by either scheme of credentials. Requests of one turn of the event loop share the look-up;
 * who has the answer to a write asks again in a later one.
 * @throws Refusal 401 when they are missing, mixed, unknown or of another store; 403 for a buyer's storefront token
 */
export type Authenticate = (request: Pick<IncomingRequest, 'header'>) => Promise<Store>;

export function createAuthenticate(queries: Queries): Authenticate {
  const found = new Map<string, Promise<TokenRow | undefined>>();

  function findToken(token: string): Promise<TokenRow | undefined> {
    const known = found.get(token);
    if (known) return known;
    if (found.size === 0) setImmediate(() => found.clear());
    const looked = queries.get<TokenRow>(find, [digestOf(token)]);
    found.set(token, looked);
    return looked;
  }

  return async (request) => {
    const token = request.header('x-auth-token');
    const storeHash = request.header('x-store-hash');
    const oldToken = request.header('authtoken');
    if (oldToken !== null && (token !== null || storeHash !== null)) {
      throw refusalWithEmptyData(401, 'authToken goes alone, or X-Auth-Token with X-Store-Hash');
    }
    const given = oldToken ?? token;
    if (!given || (oldToken === null && !storeHash))
      throw refusalWithEmptyData(401, 'Authentication is required');
    const row = await findToken(given);
    if (!row || (oldToken === null && row.hash !== storeHash)) throw refusal(401, 'Invalid token');
    if (row.kind === 'storefront') throw refusal(403, 'You have no permission to access this resource');
    return toStore(row);
  };
}
