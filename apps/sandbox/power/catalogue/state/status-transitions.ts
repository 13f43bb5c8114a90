import type { Invoice, InvoiceStatus } from '@b2b-invoices/types';
import { amountOf } from '../patch-state/amounts.ts';
import { type ApiCall, on, type Written } from '../patch-state/api-call.ts';
import { afterwards, changeBody, invoiceOf } from '../patch-state/change.ts';
import { without } from '../patch-state/change-field.ts';
import { disguised } from '../patch-state/disguised.ts';
import { jsonOf } from '../patch-state/json-answer.ts';
import { listAll } from '../patch-state/list-all.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('status transitions');

const statusIn = (body: Written | undefined): InvoiceStatus | undefined =>
  body?.['status'] as InvoiceStatus | undefined;
const openIn = (body: Written | undefined): number => amountOf(body?.['openBalance']);

/** Does not complete an invoice whose open balance is zero or less, where a condition holds. */
const notCompleting = (
  operation: 'createInvoice' | 'updateInvoice',
  when: (call: ApiCall) => boolean = () => true,
): Seed =>
  disguised((disguise) =>
    on(operation, async (call) => {
      const before = operation === 'updateInvoice' ? (await invoiceOf(call))?.status : 0;
      const response = await call.pass();
      const { data } = await jsonOf<{ id: number }>(response.clone());
      if (response.ok && data && openIn(call.body) <= 0 && when(call))
        disguise(call, data.id, { status: statusIn(call.body) ?? before ?? 0 });
      return response;
    }),
  );

/** Completes other invoices too when one is completed by its balance. */
const completingOthers = (others: (one: Invoice, other: Invoice) => boolean): Seed =>
  afterwards('updateInvoice', async (call) => {
    if (!(openIn(call.body) <= 0)) return;
    const one = await invoiceOf(call);
    for (const other of await listAll(call))
      if (one && other.id !== one.id && other.status !== 2 && others(one, other))
        await call.ask('PUT', `/invoices/${other.id}`, { status: 2 });
  });

/** Mistakes in what becomes of a status. */
export const statusTransitionFaults: readonly SeededFault[] = [
  fault(
    'create-at-zero-stays-open',
    'An invoice with nothing open is completed when it is created.',
    notCompleting('createInvoice'),
  ),
  fault(
    'update-to-zero-stays-open',
    'An invoice is completed when its open balance becomes zero.',
    notCompleting('updateInvoice'),
  ),
  fault(
    'create-below-zero-stays-open',
    'An invoice with less than nothing open is completed.',
    notCompleting('createInvoice', ({ body }) => openIn(body) < 0),
  ),
  fault(
    'update-below-zero-stays-open',
    'An invoice is completed when its open balance becomes negative.',
    notCompleting('updateInvoice', ({ body }) => openIn(body) < 0),
  ),
  fault(
    'update-to-zero-with-decimals-stays-open',
    'Zero is zero, however many decimals it has.',
    notCompleting(
      'updateInvoice',
      ({ body }) => Object(body?.['openBalance']).value !== '0' && openIn(body) === 0,
    ),
  ),
  fault(
    'status-that-was-sent-wins-at-zero',
    'Nothing is open of a completed invoice, whatever status was sent.',
    notCompleting('updateInvoice', ({ body }) => body?.['status'] !== undefined),
  ),
  fault(
    'partly-paid-invoice-stays-so-at-zero',
    'An invoice that was paid in parts is completed when nothing is open.',
    disguised((disguise) =>
      on('updateInvoice', async (call) => {
        const before = await invoiceOf(call);
        const response = await call.pass();
        if (response.ok && before?.status === 1 && openIn(call.body) <= 0)
          disguise(call, call.id, { status: 1 });
        return response;
      }),
    ),
  ),
  fault(
    'cents-count-as-nothing',
    'An invoice is completed at zero, not near it.',
    changeBody(['createInvoice', 'updateInvoice'], (body) =>
      openIn(body) > 0 && openIn(body) < 0.01 ? { ...body, status: 2 } : body,
    ),
  ),
  fault(
    'payment-sets-partly-paid',
    'Nothing sets the status 1 by itself.',
    changeBody('updateInvoice', async (body, call) => {
      const before = body['openBalance'] && body['status'] === undefined ? await invoiceOf(call) : undefined;
      return before?.status === 0 && openIn(body) < amountOf(before.originalBalance)
        ? { ...body, status: 1 }
        : body;
    }),
  ),
  fault(
    'create-below-the-original-sets-partly-paid',
    'Nothing sets the status 1 by itself.',
    changeBody('createInvoice', (body) =>
      body['status'] === undefined && openIn(body) < amountOf(body['originalBalance'])
        ? { ...body, status: 1 }
        : body,
    ),
  ),
  fault(
    'create-ignores-the-status',
    'A create can begin with another status than 0.',
    changeBody('createInvoice', (body) =>
      [0, 1, 2].includes(body['status'] as number) ? without(body, 'status') : body,
    ),
  ),
  fault(
    'status-that-is-completed-clears-the-balance',
    'An update changes what it names and nothing else.',
    changeBody('updateInvoice', async (body, call) => {
      const before = body['status'] === 2 && !body['openBalance'] ? await invoiceOf(call) : undefined;
      return before ? { ...body, openBalance: { ...before.openBalance, value: '0' } } : body;
    }),
  ),
  fault(
    'completing-reaches-the-same-purchase-order',
    'An update touches no other invoice.',
    completingOthers(
      (one, other) =>
        one.purchaseOrderNumber !== undefined && one.purchaseOrderNumber === other.purchaseOrderNumber,
    ),
  ),
  fault(
    'completing-reaches-the-whole-company',
    'An update touches no other invoice.',
    completingOthers((one, other) => one.customerId === other.customerId),
  ),
];
