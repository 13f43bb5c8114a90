import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import type { Answer } from './answer.ts';

/** A request that was found to be allowed and valid, with all that an operation needs to answer it. */
export interface Call {
  store: Store;
  database: Database;
  clock: Clock;
  settings: Settings;
  /** The id in the path, where the operation has one. */
  id: number;
  /** The query parameters that the specification knows. */
  query: Record<string, unknown>;
  /** The body as JSON gives it; undefined where none came. */
  body: unknown;
  /** The body with every number as the text that stood on the wire. */
  exactBody: unknown;
  /** Where the sandbox is reached, such as `http://127.0.0.1:4020`. */
  origin: string;
}

/** Answers a valid call. @throws Refusal when a rule of the service forbids it */
export type Handler = (call: Call) => Promise<Answer>;
