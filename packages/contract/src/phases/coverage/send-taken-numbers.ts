import type { Session } from '../../session/session.ts';
import { exampleBodies } from '../examples/example-bodies.ts';
import { asker } from '../examples/operation-named.ts';
import { idOf } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';

/** Tries numbers that invoices of each status and of two companies have, in creates and in updates. */
export async function sendTakenNumbers(context: PhaseContext, session: Session): Promise<void> {
  const ask = asker(context, session);
  const { create, fresh } = exampleBodies(context, session, 'TN');
  const companies = (session.world.companies ?? []).slice(0, 2).map(({ companyId }) => companyId);

  async function make(body: Record<string, unknown>): Promise<number | undefined> {
    const invoiceId = idOf(await ask('createInvoice', { body: create(body) }));
    if (invoiceId !== undefined) await ask('getInvoice', { path: { invoiceId } });
    return invoiceId;
  }

  const other = await make({});
  for (const status of [0, 1, 2]) {
    for (const customerId of companies) {
      const invoiceNumber = `${fresh()}-0A`;
      const orderNumber = fresh();
      const taken = await make({ status, customerId, invoiceNumber, orderNumber });
      for (const company of companies) {
        await make({ customerId: company, invoiceNumber });
        await make({ customerId: company, orderNumber });
      }
      if (other === undefined || taken === undefined) continue;
      for (const [invoiceId, body] of [
        [other, { invoiceNumber }],
        [taken, { invoiceNumber, purchaseOrderNumber: 'PO-TN' }],
        [taken, { status: 2 }],
        [other, { invoiceNumber, status: 1 }],
      ] as const) {
        await ask('updateInvoice', { path: { invoiceId }, body });
        await ask('getInvoice', { path: { invoiceId } });
      }
    }
  }
  // Whether letter case counts, nobody says.
  const number = fresh();
  for (const invoiceNumber of [number, `${number}0`, `0${number}`, `${number}-${number}`])
    await make({ invoiceNumber });
  await make({ orderNumber: '4242' });
  for (const orderNumber of ['424', '42420', '242']) await make({ orderNumber });
  await session.audit();
}
