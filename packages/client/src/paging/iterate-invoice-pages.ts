import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { ReadInvoice } from '../invoice-bodies.ts';
import type { InvoiceCheckpoint } from './invoice-checkpoint.ts';
import type { InvoiceFinding } from './invoice-finding.ts';
import type { IterateOptions, IterateQuery } from './iterate-options.ts';
import { listToWalk } from './list-to-walk.ts';
import { checkpointOf } from './place.ts';
import { walkList } from './walk-list.ts';

/** One page of an iteration. */
export interface InvoicePage {
  /** The invoices that no page before had. There may be none. */
  readonly invoices: readonly ReadInvoice[];
  /** The place behind this page. */
  readonly checkpoint: InvoiceCheckpoint;
  /** How many invoices the list has in all; absent where the service did not say. */
  readonly total?: number;
  /** What was noticed on the way to this page and in it; `onFinding` is told the same. */
  readonly findings: readonly InvoiceFinding[];
}

/** The same as `iterateInvoices`, a page at a time. */
export async function* iterateInvoicePages(
  connection: InvoiceConnection,
  query: IterateQuery,
  options: IterateOptions = {},
): AsyncGenerator<InvoicePage, void, undefined> {
  const list = listToWalk(query, options.checkpoint);
  let findings: InvoiceFinding[] = [];
  let invoices: ReadInvoice[] = [];
  const rows = walkList(connection, list, options, (finding) => {
    findings.push(finding);
    options.onFinding?.(finding);
  });
  for await (const row of rows) {
    if (row !== undefined) {
      invoices.push(row);
      continue;
    }
    const checkpoint = checkpointOf(list.place);
    const [, total] = checkpoint.totals;
    yield { invoices, checkpoint, findings, ...(total !== undefined && { total }) };
    findings = [];
    invoices = [];
  }
}
