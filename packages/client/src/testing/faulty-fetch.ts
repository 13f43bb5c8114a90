import type { Fault, FaultKind } from './faults/fault.ts';
import type { OperationName } from './find-operation.ts';

/** Which requests; all that are given must fit. */
export interface FaultMatch {
  /** The operation, by its name in the specification. */
  operation?: OperationName;
  /** In capitals. */
  method?: string;
  /** The path below the base URL, without the query: `/invoices/2041`. `*` is any text without a slash, `**` any text. */
  path?: string;
}

/** A fault that waits for its requests. */
export interface ScriptedFault {
  /** Default: every request. */
  match?: FaultMatch;
  /** How many of the requests that match pass first. Default: 0. */
  after?: number;
  /** How many it strikes after that; `Infinity` for all. Default: 1. */
  times?: number;
  /** What goes wrong. */
  fault: Fault;
}

/** A fault that strikes at random. */
export interface RandomFault {
  /** The probability, 0 to 1. */
  rate: number;
  /** Default: every request. */
  match?: FaultMatch;
  /** What goes wrong. */
  fault: Fault;
}

/** What a fault-injecting `fetch` wraps, and what it does. */
export interface FaultyFetchOptions {
  /** Carries out what reaches the server: by default `globalThis.fetch`, looked up at each request. */
  fetch?: (request: Request) => Response | Promise<Response>;
  /**
   * What happens to which request. A request gets the first fault that is due, in the order of the list; one that it gets does
   * not count for the faults behind it. Default: nothing.
   */
  script?: readonly ScriptedFault[];
  /**
   * What happens at random to a request that the script leaves alone: a probability for each kind, or a list where kinds need
   * to be told more. At most one fault strikes a request, so the probabilities may add up to 1 at most. Default: nothing.
   */
  rates?: Readonly<Partial<Record<FaultKind, number>>> | readonly RandomFault[];
  /**
   * What the random faults are drawn from: a whole number from 0 to 4,294,967,295. Default: a random one, to be read at
   * `seed`. A draw depends on the seed, the method, the path, the query and the body of a request, and on how many of the same
   * were seen before: not on the order in which different requests arrive, nor on the host, the port or the headers.
   */
  seed?: number;
}

/** What was done to a request. It holds no header and no body, and `[redacted]` in place of a credential in the address. */
export interface FaultLogEntry {
  /** The arrival, counted from 1. */
  request: number;
  /** When it arrived, in Unix milliseconds. */
  at: number;
  /** How many requests, with this one, waited for an answer then. */
  inFlight: number;
  /** In capitals. */
  method: string;
  /** The path below the base URL, with the query. */
  path: string;
  /** Absent where the specification has none for the request. */
  operation?: OperationName;
  /** The kind of fault that struck. Absent where none did. */
  fault?: FaultKind;
  /** Why a fault could do nothing, such as a pointer that leads nowhere. */
  problem?: string;
  /** How often it was handed to the wrapped `fetch`. */
  delivered: number;
  /** The status that came back. Absent while there is none, and where the request failed. */
  status?: number;
}

/** A `fetch` that goes wrong as it is told. */
export interface FaultyFetch {
  (input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** What the random faults are drawn from: give it as `seed` to have the same again. */
  readonly seed: number;
  /** One entry for each request, in the order of arrival. It may be emptied at any time. */
  readonly log: FaultLogEntry[];
  /** The faults of the script that have not struck as often as they should; those with `times: Infinity` are never among them. */
  waiting(): ScriptedFault[];
}
