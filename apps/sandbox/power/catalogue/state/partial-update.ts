import type { Invoice } from '@b2b-invoices/types';
import { on, type Written } from '../patch-state/api-call.ts';
import { afterwards, changeBody, invoiceOf } from '../patch-state/change.ts';
import { without } from '../patch-state/change-field.ts';
import { disguised, type Shown } from '../patch-state/disguised.ts';
import { listAll } from '../patch-state/list-all.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('partial update');

/** Sends a value for a field that an update leaves out. */
const resetting = (field: string, value: unknown, when: (body: Written) => boolean = () => true): Seed =>
  changeBody('updateInvoice', (body) => (field in body || !when(body) ? body : { ...body, [field]: value }));

const isWritableText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const ignoring = (field: string, when: (value: unknown) => boolean = isWritableText): Seed =>
  changeBody('updateInvoice', (body) => (when(body[field]) ? without(body, field) : body));

/** Shows something of the invoice as it was before an update. */
const keeping = (shown: (before: Invoice, body: Written) => Shown | undefined): Seed =>
  disguised((disguise, show) =>
    on('updateInvoice', async (call) => {
      const before = await invoiceOf(call);
      const response = await call.pass();
      const kept = before && response.ok ? shown(show(call, before), call.body ?? {}) : undefined;
      if (kept) disguise(call, call.id, kept);
      return response;
    }),
  );

/** Writes a field of an update on other invoices too. */
const reaching = (field: keyof Invoice, others: (one: Invoice, other: Invoice) => boolean): Seed =>
  afterwards('updateInvoice', async (call) => {
    const value = call.body?.[field];
    const one = value === undefined ? undefined : await invoiceOf(call);
    if (!one) return;
    for (const other of await listAll(call))
      if (other.id !== one.id && others(one, other))
        await call.ask('PUT', `/invoices/${other.id}`, { [field]: value });
  });

/** Mistakes in what an update changes and what it leaves. */
export const partialUpdateFaults: readonly SeededFault[] = [
  fault(
    'update-resets-the-due-date',
    'An update leaves a due date that it does not name.',
    changeBody('updateInvoice', async (body, call) => {
      const before = 'dueDate' in body ? undefined : await invoiceOf(call);
      return before ? { ...body, dueDate: Number(before.createdAt) + 30 * 86_400 } : body;
    }),
  ),
  fault(
    'update-resets-the-type',
    'An update leaves a type that it does not name.',
    resetting('type', 'Invoice'),
  ),
  fault(
    'update-resets-the-source',
    'An update leaves a source that it does not name.',
    resetting('source', 0),
  ),
  fault(
    'update-reopens-a-partly-paid-invoice',
    'An update leaves a status that it does not name.',
    resetting('status', 0, (body) => 'openBalance' in body),
  ),
  fault('update-wipes-details', 'An update leaves details that it does not name.', resetting('details', {})),
  fault(
    'empty-update-wipes-details',
    'An update that names nothing changes nothing.',
    resetting('details', {}, (body) => Object.keys(body).length === 0),
  ),
  fault(
    'update-wipes-terms',
    'An update leaves terms and conditions, which it cannot name.',
    keeping(() => ({ termsConditions: undefined })),
  ),
  fault(
    'update-wipes-the-external-id',
    'An update leaves an external id that it does not name.',
    keeping((_, body) => ('externalId' in body ? undefined : { externalId: undefined })),
  ),
  fault(
    'update-wipes-the-order-number',
    'An update leaves the order number, which it cannot name.',
    keeping(({ orderNumber }) => (orderNumber === undefined ? undefined : { orderNumber: undefined })),
  ),
  fault(
    'update-ignores-the-purchase-order-number',
    'An update changes the purchase order number.',
    ignoring('purchaseOrderNumber'),
  ),
  fault(
    'update-ignores-the-external-company-id',
    'An update changes the external company id.',
    ignoring('externalCustomerId'),
  ),
  fault(
    'update-ignores-the-source-zero',
    'An update can set the source to 0.',
    ignoring('source', (source) => source === 0),
  ),
  fault(
    'update-ignores-the-status-zero',
    'An update can set the status to 0.',
    ignoring('status', (status) => status === 0),
  ),
  fault(
    'update-ignores-the-company',
    'An update can move an invoice to another company.',
    on('updateInvoice', async (call) => {
      const before = await invoiceOf(call);
      const response = await call.pass();
      if (before && response.ok && 'customerId' in (call.body ?? {}))
        await call.ask('PUT', `/invoices/${call.id}`, { customerId: before.customerId });
      return response;
    }),
  ),
  fault(
    'update-keeps-the-old-company-name',
    'The company name is that of the company of the invoice.',
    keeping(({ customerId, customerName }, body) =>
      body['customerId'] !== undefined && body['customerId'] !== customerId ? { customerName } : undefined,
    ),
  ),
  fault(
    'update-leaves-the-time-of-the-last-change',
    'An update changes the time of the last change.',
    keeping(({ updatedAt }) => ({ updatedAt })),
  ),
  fault(
    'update-moves-the-time-of-creation',
    'An update leaves a time of creation that it does not name.',
    afterwards('updateInvoice', async (call) => {
      const after = 'createdAt' in (call.body ?? {}) ? undefined : await invoiceOf(call);
      if (after) await call.ask('PUT', `/invoices/${call.id}`, { createdAt: Number(after.updatedAt) });
    }),
  ),
  fault(
    'refused-update-is-carried-out-in-part',
    'An update that is refused changes nothing.',
    on('updateInvoice', async (call) => {
      const refused = await call.pass();
      const rest = without(call.body ?? {}, 'invoiceNumber');
      if (refused.status === 400 && 'invoiceNumber' in (call.body ?? {}) && Object.keys(rest).length > 0)
        await call.ask('PUT', `/invoices/${call.id}`, rest);
      return refused;
    }),
  ),
  fault(
    'update-of-an-unknown-company-is-carried-out-in-part',
    'An update that is refused changes nothing.',
    on('updateInvoice', async (call) => {
      const refused = await call.pass();
      const rest = without(call.body ?? {}, 'customerId');
      if (refused.status === 404 && 'customerId' in (call.body ?? {}) && Object.keys(rest).length > 0)
        await call.ask('PUT', `/invoices/${call.id}`, rest);
      return refused;
    }),
  ),
  fault(
    'update-reaches-the-same-external-id',
    'An update touches no other invoice.',
    reaching('dueDate', (one, other) => one.externalId !== undefined && one.externalId === other.externalId),
  ),
  fault(
    'update-of-the-external-company-id-reaches-the-company',
    'An update touches no other invoice.',
    reaching('externalCustomerId', (one, other) => one.customerId === other.customerId),
  ),
];
