import type { Session } from '../../session/session.ts';
import { exampleBodies } from '../examples/example-bodies.ts';
import { expectAccepted } from '../examples/expect-accepted.ts';
import { asker } from '../examples/operation-named.ts';
import { idOf } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';

/** Creates, reads, lists, updates and deletes one invoice beside another, and reads after each. */
export async function ordinaryRound(context: PhaseContext, session: Session): Promise<void> {
  const ask = asker(context, session);
  const { create } = exampleBodies(context, session, 'OR');
  const beside = await ask('createInvoice', { body: create({ externalId: 'ERP-1' }) });
  expectAccepted(context, session, beside, { what: 'an ordinary create' });
  const made = await ask('createInvoice', { body: create({ purchaseOrderNumber: 'PO-1' }) });
  const [invoiceId, other] = [idOf(made), idOf(beside)];
  if (invoiceId === undefined || other === undefined) return;
  const path = { invoiceId };

  async function readAll(): Promise<void> {
    await ask('getInvoice', { path });
    await ask('getInvoice', { path: { invoiceId: other as number } });
    await ask('listInvoices');
  }

  await readAll();
  const changes = [
    { purchaseOrderNumber: 'PO-2' },
    { openBalance: { code: 'USD', value: '12345678901234.5678' } },
    { externalId: '  Счёт 🧾 007.10 ' },
    {},
  ];
  for (const body of changes) {
    const updated = await ask('updateInvoice', { path, body });
    expectAccepted(context, session, updated, {
      what: `an update of ${Object.keys(body).join() || 'nothing'}`,
    });
    await readAll();
  }
  await ask('getInvoicePdf', { path });
  const deleted = await ask('deleteInvoice', { path });
  expectAccepted(context, session, deleted, { what: 'a delete of an invoice that is there' });
  await readAll();
  await ask('deleteInvoice', { path });
  await ask('updateInvoice', { path, body: { status: 1 } });
  await ask('getInvoicePdf', { path });
  await ask('listInvoices');
}
