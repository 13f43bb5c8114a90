import type { AuthTokenOptions, InvoiceFetch, StoreTokenOptions } from '@b2b-invoices/client';

/**
 * What a target can do beyond answering.
 * - `prefer`: it answers with the status and the named example that a `Prefer` header asks for, as Prism does.
 * - `refuse`: it refuses requests that the specification forbids, with a documented error.
 */
export type Capability = 'prefer' | 'refuse';

/** The credentials of one of the two schemes. */
export type Credentials =
  | Pick<StoreTokenOptions, 'storeHash' | 'token'>
  | Pick<AuthTokenOptions, 'authToken'>;

/** A server that is held to the specification. */
export interface Target {
  /** What reports call it, such as `mock`. */
  name: string;
  /** Where the API is, such as `http://127.0.0.1:4010/api/v3/io/ip`. */
  baseUrl: string;
  /** Takes the requests in place of the network, for a server in the same process. */
  fetch?: InvoiceFetch;
  /** Credentials of the current scheme, a token and a store hash. */
  credentials: Pick<StoreTokenOptions, 'storeHash' | 'token'>;
  /** Credentials of the scheme before 2025-09-30, where the target takes them. */
  legacyCredentials?: Pick<AuthTokenOptions, 'authToken'>;
  capabilities: readonly Capability[];
  /**
   * Brings a target that keeps what it is given into the state of the specification's examples; called before each test.
   * A target that is given one cannot be tested by several tests at once.
   */
  prepare?(): Promise<void>;
}

/** The headers that carry credentials. */
export function credentialHeaders(credentials: Credentials): Record<string, string> {
  if ('authToken' in credentials) return { authToken: credentials.authToken };
  return { 'X-Auth-Token': credentials.token, 'X-Store-Hash': credentials.storeHash };
}
