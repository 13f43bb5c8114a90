import type { RequestListener } from 'node:http';
import type { SandboxControl } from '../fixtures/sandbox-control.ts';
import type { SandboxStore } from '../fixtures/start-sandbox.ts';
import type { AttemptEvent, OutcomeEvent, WaitEvent, WriteEvent } from '../src/hooks.ts';
import type { ConnectionOptions, InvoiceClient, InvoiceClientError } from '../src/index.ts';

/** The client under test, so that the built one can be put to the same test as the sources. */
export type ClientModule = typeof import('../src/index.ts') & typeof import('../src/drift/index.ts');

/** What was observed of all calls of a scene, in the order of the events. */
export interface Observed {
  attempts: AttemptEvent[];
  waits: WaitEvent[];
  outcomes: OutcomeEvent[];
  writes: WriteEvent[];
}

/** An invoice as the service holds it, read without the client. */
export interface HeldInvoice {
  id: number;
  invoiceNumber: string;
  originalBalance: { code: string; value: string };
  openBalance: { code: string; value: string };
}

/** What must be true of an error. */
export type Expected = Partial<Pick<InvoiceClientError, 'reason' | 'applied' | 'status' | 'attempts'>> & {
  reason: InvoiceClientError['reason'];
};

/** What a case is given: a store of its own in a sandbox that is reached over HTTP, and ways to look at what comes of it. */
export interface Scene {
  client: ClientModule;
  store: SandboxStore;
  control: SandboxControl;
  observed: Observed;
  /** A client for the store that backs off for a few milliseconds and does not pace. */
  connect(options?: ConnectionOptions): InvoiceClient;
  /** The result of a call, which is kept and searched for the token later. */
  succeed<Result>(call: Promise<Result>): Promise<Result>;
  /** The error of a call, which must be as expected; kept likewise. */
  fail(call: Promise<unknown>, expected: Expected): Promise<InvoiceClientError>;
  /** Has something searched for the token later. */
  show(value: unknown): void;
  /** The invoices that the service really has under a number. */
  held(invoiceNumber: string): Promise<HeldInvoice[]>;
  /** Serves on a free port until the case is over, and gives the origin. */
  serve(listener: RequestListener): Promise<string>;
}

/** One way in which things go wrong, and what the client makes of it. */
export interface FaultCase {
  /** The fault and what comes of it, as a user would say. */
  title: string;
  /** Rejects unless the client does what the title says. */
  run(scene: Scene): Promise<void>;
}
