import { type Expected, is } from '../expected.ts';
import type { ModelInvoice } from '../model-invoice.ts';
import { createState, type ModelState } from '../model-state.ts';

/** An invoice of which these fields are known; a field may be given as what is expected of it. */
export function modelInvoiceOf(id: number, fields: Readonly<Record<string, unknown>>): ModelInvoice {
  const isExpected = (value: unknown): value is Expected => typeof Object(value).kind === 'string';
  const entries = Object.entries(fields).map(([name, value]) => {
    const expected = isExpected(value) ? value : is(value);
    return [name, { expected, rule: 'create-keeps' as const, writtenAt: 0 }] as const;
  });
  return { id, fields: new Map(entries), hostedPdf: { kind: 'nothing' }, readAt: -1, writtenAt: 0 };
}

/** A state with these invoices. */
export function stateOf(
  invoices: readonly ModelInvoice[],
  { strict = true, world = {} }: { strict?: boolean; world?: ModelState['world'] } = {},
): ModelState {
  const state = createState(world, { complete: true, strict });
  for (const invoice of invoices) state.invoices.set(invoice.id, invoice);
  return state;
}
