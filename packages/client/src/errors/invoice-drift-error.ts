import type { Drift } from '../answer-check.ts';
import { InvoiceClientError } from './invoice-client-error.ts';

/** The answer differs from the specification, and the checker that was given is strict. A write may have taken effect. */
export class InvoiceDriftError extends InvoiceClientError {
  declare readonly method: string;
  declare readonly url: string;
  declare readonly status: number;
  /** Where it differs, without the values. */
  declare readonly drifts: readonly Drift[];

  override get name(): string {
    return 'InvoiceDriftError';
  }
}
