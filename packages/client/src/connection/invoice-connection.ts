import type { ConnectionState } from './connection-state.ts';

// Outside the object, so that nothing that prints or serialises a connection can reach the credentials.
const states = new WeakMap<InvoiceConnection, ConnectionState>();

/**
 * Where the API is and who is calling: the first argument of every function. Made by `connectInvoices`. It shows nothing of
 * itself but the address.
 */
export class InvoiceConnection {
  /** Where the API is, without a slash at the end. */
  readonly baseUrl: string;

  /** Made by `connectInvoices` alone. */
  constructor(state: ConnectionState) {
    this.baseUrl = state.redact(state.baseUrl);
    states.set(this, state);
    Object.freeze(this);
  }
}

/** What a connection keeps to itself. Throws a TypeError for anything that `connectInvoices` did not make. */
export function stateOf(connection: InvoiceConnection): ConnectionState {
  const state = states.get(connection);
  if (state === undefined) throw new TypeError('The first argument must come from connectInvoices().');
  return state;
}
