import { on, type Written } from '../patch-state/api-call.ts';
import { invoiceOf } from '../patch-state/change.ts';
import { without } from '../patch-state/change-field.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('partial update');

/** Changes details on the way to an update by what the invoice has; where that cannot be written they are sent as they came. */
const changingDetails = (change: (details: Written, before: Written) => Written): Seed =>
  on('updateInvoice', async (call) => {
    const details = call.body?.['details'];
    const before = details ? (await invoiceOf(call))?.details : undefined;
    if (!before || typeof details !== 'object' || details === null) return call.pass();
    const body = { ...call.body, details: change(details as Written, before as Written) };
    const response = await call.pass({ body });
    return response.ok ? response : call.pass();
  });

const linesOf = (details: Written): { lineItems?: Written[] } => Object(details['details']);

function writableHeader(before: Written): Written {
  const { costLines = [] } = Object(before['header']) as { costLines?: unknown[] };
  return costLines.length > 0 ? { header: { costLines } } : {};
}

/** Mistakes in how an update replaces details. */
export const replacedDetailsFaults: readonly SeededFault[] = [
  fault(
    'update-merges-details',
    'An update replaces details whole.',
    changingDetails((details, before) => ({ ...writableHeader(before), ...details })),
  ),
  fault(
    'update-appends-line-items',
    'An update replaces details whole.',
    changingDetails((details, before) => {
      const { lineItems } = linesOf(details);
      if (!lineItems) return details;
      const all = [...(linesOf(before).lineItems ?? []), ...lineItems];
      return { ...details, details: { ...linesOf(details), lineItems: all } };
    }),
  ),
  fault(
    'update-of-details-keeps-the-header-only',
    'An update replaces details whole.',
    changingDetails((details) => ('header' in details ? without(details, 'details') : details)),
  ),
];
