import type { Invoice } from '@b2b-invoices/types';
import { type ApiCall, on } from './api-call.ts';
import { changeSuccess } from './json-answer.ts';
import { relisted } from './relist.ts';
import { remembering } from './remembering.ts';
import type { Seed } from './state-fault.ts';

/** How an invoice is shown in place of what the correct server has of it; undefined hides a field. */
export type Shown = { [Field in keyof Invoice]?: Invoice[Field] | undefined };

/** Shows an invoice so from now on, until an update writes the fields or it is deleted. */
export type Disguise = (call: ApiCall, id: number, shown: Shown) => void;

function written(call: ApiCall, disguises: Map<number, Shown>): void {
  const shown = disguises.get(call.id);
  if (!shown) return;
  for (const field of Object.keys(call.body ?? {})) delete shown[field as keyof Shown];
}

/**
 * For mistakes that leave a store in a state that the correct server never has: the invoices are shown as if it had.
 * A list that is filtered by status is filtered by the status that is shown; no other filter and no order heeds it.
 * @param build also gets what shows an invoice as it is disguised
 */
export function disguised(
  build: (disguise: Disguise, show: (call: ApiCall, invoice: Invoice) => Invoice) => Seed,
): Seed {
  return remembering(
    () => new Map<number, Shown>(),
    (memoryOf) => {
      const show = (call: ApiCall, invoice: Invoice): Invoice =>
        ({ ...invoice, ...memoryOf(call).get(invoice.id) }) as Invoice;
      const inner = build((call, id, shown) => {
        memoryOf(call).set(id, { ...memoryOf(call).get(id), ...shown });
      }, show);
      const get = on('getInvoice', async (call) =>
        changeSuccess(await call.pass(), (body) => {
          body.data = show(call, body.data as Invoice);
        }),
      );
      const list = on('listInvoices', async (call) =>
        relisted(call, await call.pass(), {
          when: () => memoryOf(call).size > 0,
          ask: (query) => query.delete('status'),
          pick: (invoices, query) =>
            invoices
              .map((each) => show(call, each))
              .filter(({ status }) => !query.has('status') || String(status) === query.get('status')),
        }),
      );
      const write = on(['updateInvoice', 'deleteInvoice'], async (call) => {
        const before = memoryOf(call).get(call.id);
        const kept = before && { ...before };
        written(call, memoryOf(call));
        const response = await call.pass();
        if (!response.ok && kept) memoryOf(call).set(call.id, kept);
        if (response.ok && call.operationId === 'deleteInvoice') memoryOf(call).delete(call.id);
        return response;
      });
      return (next) => get(list(write(inner(next))));
    },
  );
}
