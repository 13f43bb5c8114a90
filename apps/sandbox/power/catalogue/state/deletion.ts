import type { Invoice } from '@b2b-invoices/types';
import { type ApiCall, type OperationId, on } from '../patch-state/api-call.ts';
import { invoiceOf } from '../patch-state/change.ts';
import { answerInstead, changeSuccess, refusalBody, successBody } from '../patch-state/json-answer.ts';
import { listAll } from '../patch-state/list-all.ts';
import { relisted } from '../patch-state/relist.ts';
import { remembering } from '../patch-state/remembering.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('deletion');

/** Answers as if the invoice were deleted where a condition holds, and deletes nothing. */
const pretending = (when: (invoice: Invoice) => boolean): Seed =>
  on('deleteInvoice', async (call) => {
    const invoice = await invoiceOf(call);
    if (!invoice || !when(invoice)) return call.pass();
    const read = await call.send('GET', `/invoices/${call.id}`);
    return answerInstead(read, { status: 200, body: successBody({ id: call.id }, 'Success') });
  });

const deletingOthers = (others: (one: Invoice, other: Invoice) => boolean): Seed =>
  on('deleteInvoice', async (call) => {
    const one = await invoiceOf(call);
    const response = await call.pass();
    if (!one || !response.ok) return response;
    for (const other of await listAll(call))
      if (others(one, other)) await call.ask('DELETE', `/invoices/${other.id}`);
    return response;
  });

/** Answers an operation otherwise after the invoice was deleted. */
const afterDeletion = (
  operation: OperationId,
  answer: (gone: Map<number, Invoice>, call: ApiCall, response: Response) => Response | Promise<Response>,
): Seed =>
  remembering(
    () => new Map<number, Invoice>(),
    (memoryOf) => (next) => {
      const remove = on('deleteInvoice', async (call) => {
        const invoice = await invoiceOf(call);
        const response = await call.pass();
        if (response.ok && invoice) memoryOf(call).set(call.id, invoice);
        return response;
      });
      const ask = on(operation, async (call) => answer(memoryOf(call), call, await call.pass()));
      return remove(ask(next));
    },
  );

const succeeding =
  (message: 'SUCCESS' | 'Success', data: (gone: Invoice) => unknown) =>
  (gone: Map<number, Invoice>, call: ApiCall, response: Response): Response => {
    const invoice = response.status === 404 ? gone.get(call.id) : undefined;
    return invoice
      ? answerInstead(response, { status: 200, body: successBody(data(invoice), message) })
      : response;
  };

const isWhole = ({ query }: ApiCall): boolean =>
  [...query.keys()].every((name) => name === 'limit' || name === 'offset');

/** Mistakes in what is left of an invoice that was deleted. */
export const deletionFaults: readonly SeededFault[] = [
  fault(
    'delete-has-no-effect',
    'A deleted invoice is gone.',
    pretending(() => true),
  ),
  fault(
    'delete-leaves-completed-invoices',
    'A completed invoice can be deleted.',
    pretending(({ status }) => status === 2),
  ),
  fault(
    'delete-leaves-invoices-of-orders',
    'An invoice of an order can be deleted.',
    pretending(({ orderNumber }) => orderNumber !== undefined),
  ),
  fault(
    'delete-hides-from-lists-only',
    'A deleted invoice cannot be read.',
    remembering(
      () => new Set<number>(),
      (memoryOf) =>
        on(['deleteInvoice', 'listInvoices'], async (call) => {
          const hidden = memoryOf(call);
          if (call.operationId === 'listInvoices')
            return relisted(call, await call.pass(), {
              when: () => hidden.size > 0,
              pick: (invoices) => invoices.filter(({ id }) => !hidden.has(id)),
            });
          const read = await call.send('GET', `/invoices/${call.id}`);
          if (!read.ok) return call.pass();
          const [status, body] = hidden.has(call.id)
            ? [404, refusalBody(404, 'Invoice does not exist')]
            : [200, successBody({ id: call.id }, 'Success')];
          hidden.add(call.id);
          return answerInstead(read, { status: Number(status), body });
        }),
    ),
  ),
  fault(
    'delete-stays-in-lists',
    'A deleted invoice is in no list.',
    afterDeletion('listInvoices', (gone, call, response) =>
      relisted(call, response, {
        when: () => gone.size > 0 && isWhole(call),
        pick: (invoices) => [...invoices, ...gone.values()],
      }),
    ),
  ),
  fault(
    'deleted-invoice-is-counted',
    'The total does not count what was deleted.',
    afterDeletion('listInvoices', (gone, call, response) =>
      changeSuccess(response, ({ meta: { pagination } }) => {
        if (pagination && isWhole(call)) pagination.totalCount += gone.size;
      }),
    ),
  ),
  fault(
    'deleted-invoice-of-a-company-is-counted',
    'The total of one company does not count what was deleted.',
    afterDeletion('listInvoices', (gone, { query }, response) =>
      changeSuccess(response, ({ meta: { pagination } }) => {
        const company = query.get('customerId');
        const ghosts = [...gone.values()].filter(({ customerId }) => customerId === company);
        if (pagination) pagination.totalCount += ghosts.length;
      }),
    ),
  ),
  fault(
    'deleted-invoice-is-read',
    'A deleted invoice cannot be read.',
    afterDeletion(
      'getInvoice',
      succeeding('SUCCESS', (invoice) => invoice),
    ),
  ),
  fault(
    'deleted-invoice-takes-updates',
    'A deleted invoice cannot be updated.',
    afterDeletion(
      'updateInvoice',
      succeeding('SUCCESS', ({ id }) => ({ id })),
    ),
  ),
  fault(
    'delete-succeeds-twice',
    'A deleted invoice is not there to be deleted again.',
    afterDeletion(
      'deleteInvoice',
      succeeding('Success', ({ id }) => ({ id })),
    ),
  ),
  fault(
    'delete-removes-the-whole-company',
    'A delete removes one invoice.',
    deletingOthers((one, other) => one.customerId === other.customerId),
  ),
  fault(
    'delete-removes-the-same-external-id',
    'A delete removes one invoice.',
    deletingOthers((one, other) => one.externalId !== undefined && one.externalId === other.externalId),
  ),
  fault(
    'delete-removes-numbers-that-begin-alike',
    'A delete removes one invoice.',
    deletingOthers((one, other) => other.invoiceNumber.startsWith(one.invoiceNumber)),
  ),
];
