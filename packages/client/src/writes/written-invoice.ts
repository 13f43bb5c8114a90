import type { Envelope, InvoiceResult } from '../invoice-result.ts';

/** What a write came to that looks at the invoice first. */
export interface WrittenInvoice<Action extends string> {
  /** What was done. After `unchanged` nothing was written, since nothing had to be. */
  action: Action;
  /** The invoice's own id. */
  id: number;
  /** The names of the fields that were sent. Empty for `unchanged`. */
  changed: readonly string[];
  /** The vendor's id of the request that wrote. */
  requestId?: string;
  /** True where the answer to a create was lost and the invoice was then found; see `InvoiceResult`. */
  isReconciled?: true;
}

/** What a write came to, from its body and its answer. */
export function writtenInvoice<Action extends string>(
  action: Action,
  id: number,
  body: object,
  { requestId, isReconciled }: Partial<InvoiceResult<Envelope>> = {},
): WrittenInvoice<Action> {
  return {
    action,
    id,
    changed: Object.keys(body),
    ...(requestId && { requestId }),
    ...(isReconciled && { isReconciled }),
  };
}
