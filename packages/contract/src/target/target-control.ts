import type { Credentials, StoreToken } from './target.ts';
import type { World } from './world.ts';

/** A store that belongs to one check alone. */
export interface ControlledStore {
  credentials: StoreToken;
  legacyCredentials?: Extract<Credentials, { authToken: string }>;
  /** A buyer's token, which the API refuses with 403. */
  storefrontToken?: string;
  /** Stops the clock of the store at this moment, in Unix seconds. */
  setClock(seconds: number): Promise<void>;
  /** Takes every invoice away and puts the rest back as it was opened. */
  reset(): Promise<void>;
  /** Removes the store. */
  close(): Promise<void>;
}

/** What a target offers beside the API, so that checks can have stores of their own. */
export interface TargetControl {
  /** Opens a store with this in it, without invoices. */
  openStore(world: Required<World>): Promise<ControlledStore>;
}
