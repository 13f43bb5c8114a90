import type { InvoiceClient, InvoiceConnection, StoreTokenOptions } from '@b2b-invoices/client';
import type { SandboxControl } from '../fixtures/sandbox-control.ts';
import type { Resent } from './observe-resends.ts';

/** What the suite is run against. Every address is on loopback, and plain data, so that it can be handed to any runtime. */
export interface SmokeTarget {
  baseUrl: string;
  storeHash: string;
  token: string;
  controlUrl: string;
  controlSecret: string;
  /** A base URL that answers every request with a redirect to another origin. */
  redirectUrl: string;
  /** What arrived at that other origin: a list of requests as JSON. */
  caughtUrl: string;
}

/** How a runtime shows a value to a person, such as `util.inspect`. */
export type Show = (value: unknown) => string;

/** What a check is given. */
export interface SmokeContext {
  target: SmokeTarget;
  /** What the client and the connection are made of: they back off for a few milliseconds, and do not pace. */
  options: StoreTokenOptions;
  /** A client for the store of the target. */
  invoices: InvoiceClient;
  /** A connection to it. */
  connection: InvoiceConnection;
  /** The sandbox's control of the same store. */
  control: SandboxControl;
  /** Every way in which this runtime shows values, besides `JSON.stringify` and `String`. */
  shows: readonly Show[];
}

/** The checks by the name that a failure is told under. A check fails by throwing; each runs alone, in this order. */
export type SmokeChecks = Readonly<Record<string, (context: SmokeContext) => Promise<void>>>;

/** How one check went. */
export interface SmokeResult {
  name: string;
  ok: boolean;
  /** What was wrong; empty if nothing was. */
  detail: string;
  milliseconds: number;
}

/** What a runtime says of itself, and how the checks went in it. */
export interface SmokeReport {
  /** Such as `Node 20.20.2`. */
  version: string;
  results: readonly SmokeResult[];
  /** The writes that the runtime itself sends again; see `observeResends`. */
  resends: readonly Resent[];
}
