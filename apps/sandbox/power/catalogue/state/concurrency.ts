import { setTimeout } from 'node:timers/promises';
import type { Invoice } from '@b2b-invoices/types';
import { type ApiCall, on, type Written } from '../patch-state/api-call.ts';
import { invoiceOf } from '../patch-state/change.ts';
import { copyInvoice } from '../patch-state/copy-invoice.ts';
import { createAnyway } from '../patch-state/create-anyway.ts';
import { disguised } from '../patch-state/disguised.ts';
import { inFlight } from '../patch-state/in-flight.ts';
import { answerInstead, changeSuccess, jsonOf, successBody } from '../patch-state/json-answer.ts';
import { remembering } from '../patch-state/remembering.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('concurrency');

/** Milliseconds between reading and writing: as long as a statement takes on a database that is not in the process. */
const statement = 5;

const createOnce = (field: 'invoiceNumber' | 'orderNumber'): Seed =>
  disguised((disguise) =>
    inFlight(
      ({ body }) => JSON.stringify(body?.[field]) ?? crypto.randomUUID(),
      (track) =>
        on('createInvoice', (each) =>
          track(each, async (call, earlier) => {
            const response = await call.pass();
            const refused = response.status === 400 && earlier !== undefined;
            return (refused && (await createAnyway(call, disguise))) || response;
          }),
        ),
    ),
  );

const scalars = [
  'customerId',
  'externalCustomerId',
  'externalId',
  'type',
  'dueDate',
  'purchaseOrderNumber',
  'source',
] as const;

/** What an update can write back of an invoice as it was read. */
function writable(invoice: Invoice): Written {
  return Object.fromEntries(
    scalars.flatMap((field) =>
      invoice[field] === undefined || invoice[field] === '' ? [] : [[field, invoice[field]]],
    ),
  );
}

/** An update whose second half is written a second time, when a later request's may have come between. */
async function updateInHalves(call: ApiCall, isLater: boolean): Promise<Response> {
  const fields = Object.entries(call.body ?? {});
  const response = await call.pass();
  if (isLater || !response.ok || fields.length < 2) return response;
  await setTimeout(2 * statement);
  await call.ask('PUT', `/invoices/${call.id}`, Object.fromEntries(fields.slice(fields.length / 2)));
  return response;
}

/** Mistakes that show themselves when requests come at the same time. */
export const concurrencyFaults: readonly SeededFault[] = [
  fault(
    'two-creates-of-one-number-at-once',
    'Of creates with one number one succeeds, also when they come at once.',
    createOnce('invoiceNumber'),
  ),
  fault(
    'two-creates-for-one-order-at-once',
    'Of creates for one order one succeeds, also when they come at once.',
    createOnce('orderNumber'),
  ),
  fault(
    'two-invoices-from-one-order-at-once',
    'An order gets one invoice, also when it is asked for twice at once.',
    disguised((disguise) =>
      inFlight(
        ({ id }) => String(id),
        (track) =>
          on('createInvoiceFromOrder', (each) =>
            track(each, async (call, earlier) => {
              const response = await call.pass();
              if (response.status !== 400 || !earlier) return response;
              const { data } = await jsonOf<{ invoiceId: number }>((await earlier).clone());
              const copy = data && (await copyInvoice(call, data.invoiceId, disguise));
              return copy
                ? answerInstead(response, { status: 200, body: successBody(copy, 'SUCCESS') })
                : response;
            }),
          ),
      ),
    ),
  ),
  fault(
    'creates-at-once-are-told-one-id',
    'Every create is told the id of its own invoice.',
    inFlight(
      () => 'create',
      (track) =>
        on('createInvoice', (each) =>
          track(each, async (call, earlier) => {
            const response = await call.pass();
            const { data } = earlier
              ? await jsonOf<{ id?: number }>((await earlier).clone())
              : { data: undefined };
            if (data?.id === undefined) return response;
            return changeSuccess(response, (body) => {
              body.data = { id: data.id };
            });
          }),
        ),
    ),
  ),
  fault(
    'updates-at-once-lose-one',
    'Updates of different fields are both kept, also when they come at once.',
    on('updateInvoice', async (call) => {
      const before = await invoiceOf(call);
      await setTimeout(statement);
      return before && call.body ? call.pass({ body: { ...writable(before), ...call.body } }) : call.pass();
    }),
  ),
  fault(
    'updates-at-once-are-mixed',
    'Of two updates of the same fields one is there, whole.',
    inFlight(
      ({ id }) => String(id),
      (track) =>
        on('updateInvoice', (each) =>
          track(each, (call, earlier) => updateInHalves(call, earlier !== undefined)),
        ),
    ),
  ),
  fault('updates-at-once-write-one-body', 'Each update writes what it was sent.', (next) => {
    let latest: Written | undefined;
    return on('updateInvoice', async (call) => {
      latest = call.body;
      await setTimeout(statement);
      return latest ? call.pass({ body: latest }) : call.pass();
    })(next);
  }),
  fault(
    'deletes-at-once-both-succeed',
    'An invoice is deleted once, also when two ask for it at once.',
    inFlight(
      ({ id }) => String(id),
      (track) =>
        on('deleteInvoice', (each) =>
          track(each, async (call, earlier) => {
            const response = await call.pass();
            return earlier && response.status === 404
              ? answerInstead(response, { status: 200, body: successBody({ id: call.id }, 'Success') })
              : response;
          }),
        ),
    ),
  ),
  fault(
    'creates-at-once-are-counted-once',
    'The total counts every invoice, also those that were created at once.',
    remembering(
      () => ({ running: 0, lost: 0 }),
      (memoryOf) => (next) => {
        const write = on('createInvoice', async (call) => {
          const memory = memoryOf(call);
          const overlaps = memory.running > 0;
          memory.running += 1;
          const response = await call.pass().finally(() => {
            memory.running -= 1;
          });
          if (overlaps && response.ok) memory.lost += 1;
          return response;
        });
        const read = on('listInvoices', async (call) =>
          changeSuccess(await call.pass(), ({ meta: { pagination } }) => {
            if (pagination) pagination.totalCount = Math.max(0, pagination.totalCount - memoryOf(call).lost);
          }),
        );
        return write(read(next));
      },
    ),
  ),
];
