import { rebuilt } from './change-request.ts';
import { isOf, type Operations } from './operation.ts';
import type { Seed } from './seed.ts';

/** Headers of credentials, as they are sent. */
export type Credentials = Readonly<Record<string, string>>;

/** What a server has seen of credentials that are good. */
export interface KnownCredentials {
  /** Those that came last. */
  latest: Credentials | undefined;
  /** Those that came with a store hash. */
  ofStore(hash: string | null): Credentials | undefined;
}

const names = ['X-Auth-Token', 'X-Store-Hash', 'authToken'];

function sentWith(headers: Headers): Credentials {
  const sent = names.map((name) => [name, headers.get(name)] as const);
  return Object.fromEntries(sent.filter((entry): entry is [string, string] => entry[1] !== null));
}

function inPlace(headers: Headers, credentials: Credentials): Headers {
  const changed = new Headers(headers);
  for (const name of names) changed.delete(name);
  for (const [name, value] of Object.entries(credentials)) changed.set(name, value);
  return changed;
}

/**
 * Lets in some of those whom the correct server refuses with 401 or 403.
 * @param choose gives the credentials under which the request is carried out after all, undefined where it is refused.
 *   Where none are known yet, since nobody was let in before, the refusal stands.
 */
export const admit =
  (
    of: Operations,
    choose: (headers: Headers, known: KnownCredentials, status: 401 | 403) => Credentials | undefined,
  ): Seed =>
  (next) => {
    const ofStores = new Map<string, Credentials>();
    const known: KnownCredentials = {
      latest: undefined,
      ofStore: (hash) => (hash === null ? undefined : ofStores.get(hash)),
    };
    return async (request) => {
      if (!isOf(request, 'any')) return next(request);
      const again = request.clone();
      const response = await next(request);
      const sent = sentWith(again.headers);
      if (response.status !== 401 && response.status !== 403) {
        const [token, hash] = [sent['X-Auth-Token'], sent['X-Store-Hash']];
        // An error of the path comes before credentials are looked at, and says nothing of them.
        if (response.status >= 400) return response;
        known.latest = sent;
        if (token !== undefined && hash !== undefined) ofStores.set(hash, sent);
        return response;
      }
      const chosen = isOf(again, of) ? choose(again.headers, known, response.status) : undefined;
      if (chosen === undefined) return response;
      return next(await rebuilt(again, { headers: inPlace(again.headers, chosen) }));
    };
  };
