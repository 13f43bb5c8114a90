import type { Invoice } from '@b2b-invoices/types';
import { type ApiCall, on } from '../patch-state/api-call.ts';
import { without } from '../patch-state/change-field.ts';
import { createAnyway } from '../patch-state/create-anyway.ts';
import { type Disguise, disguised } from '../patch-state/disguised.ts';
import { answerInstead, refusalBody, successBody } from '../patch-state/json-answer.ts';
import { listAll } from '../patch-state/list-all.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('uniqueness');

async function withNumber(call: ApiCall, number: unknown): Promise<Invoice | undefined> {
  if (typeof number !== 'string') return undefined;
  const query = new URLSearchParams({ q: number, searchBy: 'invoiceNumber' });
  return (await listAll(call, query)).find(({ invoiceNumber }) => invoiceNumber === number);
}

/** Takes creates that are refused for their number or their order, where a condition holds. */
const taking = (when: (call: ApiCall, disguise: Disguise) => Promise<boolean>): Seed =>
  disguised((disguise) =>
    on('createInvoice', async (call) => {
      const refused = await call.pass();
      if (refused.status !== 400 || !(await when(call, disguise))) return refused;
      return (await createAnyway(call, disguise)) ?? refused;
    }),
  );

/** Mistakes with what must be there once. */
export const uniquenessFaults: readonly SeededFault[] = [
  fault(
    'taken-number-is-accepted',
    'A create with a number that the store has is refused.',
    taking(async (call) => Boolean(await withNumber(call, call.body?.['invoiceNumber']))),
  ),
  fault(
    'taken-number-of-another-company-is-accepted',
    'A number is unique within the store, not within a company.',
    taking(async (call) => {
      const other = await withNumber(call, call.body?.['invoiceNumber']);
      return other !== undefined && other.customerId !== call.body?.['customerId'];
    }),
  ),
  fault(
    'taken-number-of-a-completed-invoice-is-accepted',
    'A number is unique within the store, whatever the status.',
    taking(async (call) => (await withNumber(call, call.body?.['invoiceNumber']))?.status === 2),
  ),
  fault(
    'taken-order-is-accepted',
    'A create for an order that has an invoice is refused.',
    taking(async (call) => {
      const { invoiceNumber, orderNumber } = call.body ?? {};
      return Boolean(orderNumber) && !(await withNumber(call, invoiceNumber));
    }),
  ),
  fault(
    'taken-order-of-a-completed-invoice-is-accepted',
    'A create for an order that has an invoice is refused, whatever the status.',
    taking(async (call) => {
      const { invoiceNumber, orderNumber } = call.body ?? {};
      if (!orderNumber || (await withNumber(call, invoiceNumber))) return false;
      const all = await listAll(call);
      return all.some((each) => String(each.orderNumber) === orderNumber && each.status === 2);
    }),
  ),
  fault(
    'update-to-a-taken-number-is-accepted',
    'An update to a number that another invoice has is refused.',
    disguised((disguise) =>
      on('updateInvoice', async (call) => {
        const refused = await call.pass();
        const number = call.body?.['invoiceNumber'];
        if (refused.status !== 400 || !(await withNumber(call, number))) return refused;
        const response = await call.pass({ body: without(call.body ?? {}, 'invoiceNumber') });
        if (response.ok) disguise(call, call.id, { invoiceNumber: String(number) });
        return response;
      }),
    ),
  ),
  fault(
    'update-to-its-own-number-is-refused',
    'An update may name the number that the invoice has.',
    on('updateInvoice', async (call) => {
      const number = call.body?.['invoiceNumber'];
      const same = number !== undefined && (await withNumber(call, number))?.id === call.id;
      if (!same) return call.pass();
      // Refused for an empty text, so that nothing is written.
      const response = await call.pass({ body: { customerId: '' } });
      return answerInstead(response, {
        status: 400,
        body: refusalBody(400, 'The invoice number already exists.'),
      });
    }),
  ),
  fault(
    'create-with-a-taken-number-updates-the-invoice',
    'A create never changes an invoice that is there.',
    on('createInvoice', async (call) => {
      const refused = await call.pass();
      const other = refused.status === 400 && (await withNumber(call, call.body?.['invoiceNumber']));
      if (!other) return refused;
      const { dueDate, purchaseOrderNumber } = call.body ?? {};
      const { ok } = await call.ask('PUT', `/invoices/${other.id}`, { dueDate, purchaseOrderNumber });
      return ok
        ? answerInstead(refused, { status: 200, body: successBody({ id: other.id }, 'Success') })
        : refused;
    }),
  ),
  fault(
    'refused-create-leaves-an-invoice',
    'A create that is refused leaves nothing behind.',
    disguised((disguise) =>
      on('createInvoice', async (call) => {
        const refused = await call.pass();
        const isTaken = refused.status === 400 && (await withNumber(call, call.body?.['invoiceNumber']));
        if (isTaken) await createAnyway(call, disguise);
        return refused;
      }),
    ),
  ),
];
