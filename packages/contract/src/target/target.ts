import type { AuthTokenOptions, InvoiceFetch, StoreTokenOptions } from '@b2b-invoices/client';
import type { TargetControl } from './target-control.ts';
import type { World } from './world.ts';

/**
 * What a target can do beyond answering.
 * - `prefer`: it answers with the status and the named example that a `Prefer` header asks for, as Prism does;
 * - `refuse`: it refuses requests that the specification forbids, with a documented error;
 * - `stateful`: it keeps what it is given, so that what is read can be held against what was written;
 * - `write`: it may be written to.
 * Stores of one's own, resets and a clock come with `control`.
 */
export type Capability = 'prefer' | 'refuse' | 'stateful' | 'write';

/** Credentials of the current scheme. */
export type StoreToken = Pick<StoreTokenOptions, 'storeHash' | 'token'>;

/** The credentials of one of the two schemes. */
export type Credentials = StoreToken | Pick<AuthTokenOptions, 'authToken'>;

/** A server that is held to the specification. */
export interface Target {
  /** What reports call it, such as `mock`. */
  name: string;
  /** Where the API is, such as `http://127.0.0.1:4010/api/v3/io/ip`. */
  baseUrl: string;
  /** Takes the requests in place of the network, for a server in the same process. */
  fetch?: InvoiceFetch;
  /** Credentials of the current scheme, a token and a store hash. */
  credentials: StoreToken;
  /** Credentials of the scheme before 2025-09-30, where the target takes them. */
  legacyCredentials?: Pick<AuthTokenOptions, 'authToken'>;
  capabilities: readonly Capability[];
  /** Opens stores for checks, so that nothing else is touched and failures can be made smaller. */
  control?: TargetControl;
  /** What is known of the store that the credentials open; unneeded with `control`. */
  world?: World;
}

/** The headers that carry credentials. */
export function credentialHeaders(credentials: Credentials): Record<string, string> {
  if ('authToken' in credentials) return { authToken: credentials.authToken };
  return { 'X-Auth-Token': credentials.token, 'X-Store-Hash': credentials.storeHash };
}
