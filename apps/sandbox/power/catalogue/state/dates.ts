import type { Invoice } from '@b2b-invoices/types';
import type { ApiCall } from '../patch-state/api-call.ts';
import { afterwards, changeBody, changeShown } from '../patch-state/change.ts';
import { changeField, without } from '../patch-state/change-field.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('dates');
const day = 86_400;

const ofNumber =
  (change: (seconds: number) => number) =>
  (value: unknown): unknown =>
    typeof value === 'number' ? change(value) : value;

/** Gives a new invoice another due date; undefined leaves it. */
const dueFrom = (due: (invoice: Invoice, call: ApiCall) => number | undefined): Seed =>
  afterwards<{ id: number }>('createInvoice', async (call, { id }) => {
    const { data } = await call.ask<Invoice>('GET', `/invoices/${id}`);
    const dueDate = data && due(data, call);
    if (dueDate !== undefined) await call.ask('PUT', `/invoices/${id}`, { dueDate });
  });

const byDefault = (due: (created: number, invoice: Invoice, call: ApiCall) => number | undefined): Seed =>
  dueFrom((invoice, call) =>
    call.body?.['dueDate'] === undefined ? due(Number(invoice.createdAt), invoice, call) : undefined,
  );

/** Mistakes with times. */
export const dateFaults: readonly SeededFault[] = [
  fault(
    'default-due-date-ignores-the-term',
    "A missing due date is now plus the store's term.",
    byDefault((created) => created + 30 * day),
  ),
  fault(
    'default-due-date-is-now',
    "A missing due date is now plus the store's term.",
    byDefault((created) => created),
  ),
  fault(
    'default-due-date-is-in-milliseconds',
    'Times are Unix seconds.',
    byDefault((_, { dueDate }) => (dueDate === undefined ? undefined : dueDate * 1000)),
  ),
  fault(
    'default-due-date-counts-from-the-issue-date',
    'A missing due date counts from now, whenever the invoice was issued.',
    byDefault((created, { dueDate }, { body }) =>
      typeof body?.['issuedAt'] === 'number' && dueDate !== undefined
        ? body['issuedAt'] + dueDate - created
        : undefined,
    ),
  ),
  fault(
    'default-due-date-is-of-working-days',
    "The store's term is in days, and every day counts.",
    byDefault((created, { dueDate = 0 }) => created + Math.ceil(((dueDate - created) * 7) / 5)),
  ),
  fault(
    'past-due-date-becomes-now',
    'A due date may be past.',
    dueFrom(({ dueDate = 0, createdAt }) => (dueDate < Number(createdAt) ? Number(createdAt) : undefined)),
  ),
  fault(
    'due-date-loses-its-time-of-day',
    'A due date is kept to the second.',
    changeField(
      ['createInvoice', 'updateInvoice'],
      'dueDate',
      ofNumber((seconds) => seconds - (seconds % day)),
    ),
  ),
  fault(
    'updated-due-date-is-an-hour-late',
    'Times are Unix seconds and know no time zone.',
    changeField(
      'updateInvoice',
      'dueDate',
      ofNumber((seconds) => seconds + 3600),
    ),
  ),
  fault(
    'due-date-ends-in-2038',
    'A due date may be beyond the range of 32 bits.',
    changeField(
      ['createInvoice', 'updateInvoice'],
      'dueDate',
      ofNumber((seconds) => Math.min(seconds, 2 ** 31 - 1)),
    ),
  ),
  fault(
    'update-ignores-the-time-of-creation',
    'An update can set the time of creation.',
    changeBody('updateInvoice', (body) =>
      Number.isInteger(body['createdAt']) ? without(body, 'createdAt') : body,
    ),
  ),
  fault(
    'issue-date-becomes-the-time-of-creation',
    'An invoice is created when it is created, whenever it was issued.',
    afterwards<{ id: number }>('createInvoice', async ({ body, ask }, { id }) => {
      if (typeof body?.['issuedAt'] === 'number')
        await ask('PUT', `/invoices/${id}`, { createdAt: body['issuedAt'] });
    }),
  ),
  fault(
    'list-shows-the-last-change-as-creation',
    'A list shows the time of creation.',
    changeShown(['listInvoices'], (invoice) =>
      invoice.updatedAt === undefined ? invoice : { ...invoice, createdAt: invoice.updatedAt },
    ),
  ),
  fault(
    'times-of-creation-are-in-milliseconds',
    'Times are Unix seconds.',
    changeShown(['getInvoice', 'listInvoices'], (invoice) => ({
      ...invoice,
      createdAt: Number(invoice.createdAt) * 1000,
    })),
  ),
];
