import type { Session } from '../../session/session.ts';
import type { PhaseContext } from '../phase.ts';
import { type Body, broadCreates, broadUpdates } from './broad-bodies.ts';
import { exampleBodies } from './example-bodies.ts';
import { listOnce } from './list-once.ts';
import { type Ask, asker } from './operation-named.ts';
import { idOf } from './read-answer.ts';

const hour = 3600;

/** Refusals of what is taken, unknown and gone, after which everything must be as it was. */
async function refuse(
  ask: Ask,
  create: (changes: Body) => Body,
  taken: Body,
  invoiceId: number,
): Promise<void> {
  const unknown = { path: { invoiceId: 987_654_321 } };
  const { invoiceNumber } = taken;
  await ask('createInvoice', { body: create({ invoiceNumber }) });
  await ask('createInvoice', { body: create({ orderNumber: '7001' }) });
  await ask('createInvoice', { body: create({ channelId: 987_654_321 }) });
  await ask('createInvoice', { body: create({ customerId: '987654321' }) });
  await ask('createInvoice', { body: create({ extraFields: [{ fieldName: 'Unknown', fieldValue: '1' }] }) });
  await ask('updateInvoice', { path: { invoiceId }, body: { invoiceNumber } });
  await ask('getInvoice', unknown);
  await ask('updateInvoice', { ...unknown, body: { status: 1 } });
  await ask('deleteInvoice', unknown);
  await ask('getInvoicePdf', unknown);
  await ask('createInvoiceFromOrder', { path: { orderId: 987_654_321 } });
}

/** Makes an invoice of each order, and then again. */
async function invoiceOrders(ask: Ask, { world }: Session): Promise<void> {
  for (const { orderId } of world.orders ?? []) {
    const invoiceId = idOf(await ask('createInvoiceFromOrder', { path: { orderId } }));
    if (invoiceId !== undefined) await ask('getInvoice', { path: { invoiceId } });
    await ask('createInvoiceFromOrder', { path: { orderId } });
  }
}

/** Touches every operation and every rule once, in few requests: most of what can be wrong shows here. */
export async function broadRound(context: PhaseContext, session: Session): Promise<void> {
  const ask = asker(context, session);
  const { create, fresh } = exampleBodies(context, session, 'BR');
  const made: { id: number; body: Body }[] = [];
  for (const changes of broadCreates(session.world)) {
    const body = { ...changes, invoiceNumber: fresh() };
    const id = idOf(await ask('createInvoice', { body }));
    if (id === undefined) continue;
    made.push({ id, body });
    await ask('getInvoice', { path: { invoiceId: id } });
    await session.advance(hour);
  }
  const [first, second, ...others] = made;
  if (!first || !second) return;
  await listOnce(context, ask);
  await ask('getInvoicePdf', { path: { invoiceId: first.id } });
  for (const body of broadUpdates(session.world)) {
    await session.advance(hour);
    await ask('updateInvoice', { path: { invoiceId: first.id }, body });
    await ask('getInvoice', { path: { invoiceId: first.id } });
  }
  await ask('getInvoicePdf', { path: { invoiceId: first.id } });
  await refuse(ask, create, first.body, second.id);
  const completed = made[2];
  if (completed) {
    await ask('createInvoice', { body: create({ invoiceNumber: completed.body['invoiceNumber'] }) });
    await ask('createInvoice', { body: create({ orderNumber: completed.body['orderNumber'] }) });
    const own = { invoiceNumber: completed.body['invoiceNumber'] };
    await ask('updateInvoice', { path: { invoiceId: completed.id }, body: own });
  }
  await session.audit();
  const gone = others.at(-1);
  if (gone) {
    const path = { invoiceId: gone.id };
    await ask('deleteInvoice', { path });
    await ask('getInvoice', { path });
    await ask('listInvoices');
    await ask('deleteInvoice', { path });
    await ask('updateInvoice', { path, body: { status: 1 } });
    await ask('createInvoice', { body: { ...gone.body } });
  }
  await invoiceOrders(ask, session);
  await ask('listInvoiceExtraFields');
  await ask('listInvoiceExtraFields', { query: { limit: 2, offset: 1 } });
  await session.audit();
}
