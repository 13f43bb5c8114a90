import type { Invoice } from '@b2b-invoices/types';
import { on } from '../patch-state/api-call.ts';
import { afterwards, changeData, invoiceOf } from '../patch-state/change.ts';
import { changeSuccess, jsonOf } from '../patch-state/json-answer.ts';
import { relisted } from '../patch-state/relist.ts';
import { remembering } from '../patch-state/remembering.ts';
import { stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('persistence');

/** Mistakes of reads: that they are late, show what is another's, or change what they show. */
export const readFaults: readonly SeededFault[] = [
  fault(
    'list-shows-the-details-of-another-invoice',
    'An invoice of a list has the details that are its own.',
    changeData<Invoice[]>('listInvoices', (page) => {
      const details = page.find((each) => each.details)?.details;
      return page.map((invoice) => (invoice.details && details ? { ...invoice, details } : invoice));
    }),
  ),
  fault(
    'get-touches-the-invoice',
    'A read changes nothing.',
    afterwards('getInvoice', ({ ask, id }) => ask('PUT', `/invoices/${id}`, {})),
  ),
  fault(
    'pdf-touches-the-invoice',
    'Asking for the PDF changes nothing.',
    afterwards('getInvoicePdf', ({ ask, id }) => ask('PUT', `/invoices/${id}`, {})),
  ),
  fault(
    'get-is-stale-after-update',
    'What was updated is read by the next request.',
    remembering(
      () => new Map<number, unknown>(),
      (memoryOf) => (next) => {
        const write = on('updateInvoice', async (call) => {
          const before = await invoiceOf(call);
          const response = await call.pass();
          if (response.ok) memoryOf(call).set(call.id, before);
          return response;
        });
        const read = on('getInvoice', async (call) =>
          changeSuccess(await call.pass(), (body) => {
            body.data = memoryOf(call).get(call.id) ?? body.data;
            memoryOf(call).delete(call.id);
          }),
        );
        return write(read(next));
      },
    ),
  ),
  fault(
    'list-is-late-with-a-new-invoice',
    'A new invoice is in the next list.',
    remembering(
      () => ({ newest: 0 }),
      (memoryOf) => (next) => {
        const write = on('createInvoice', async (call) => {
          const response = await call.pass();
          const { data } = await jsonOf<{ id: number }>(response.clone());
          if (response.ok && data) memoryOf(call).newest = data.id;
          return response;
        });
        const read = on('listInvoices', async (call) => {
          const { newest } = memoryOf(call);
          memoryOf(call).newest = 0;
          return relisted(call, await call.pass(), {
            when: () => newest > 0,
            pick: (invoices) => invoices.filter(({ id }) => id !== newest),
          });
        });
        return write(read(next));
      },
    ),
  ),
];
