import type { Session } from '../../session/session.ts';
import { asker, operationNamed } from '../examples/operation-named.ts';
import type { PhaseContext } from '../phase.ts';
import { bodyCases, bodySchemaOf } from './body-cases.ts';

/** Sends what is no body for an invoice from an order, for one that could have an invoice; then it must still be able to. */
export async function sendOrderCases(context: PhaseContext, open: () => Promise<Session>): Promise<void> {
  const schema = bodySchemaOf(context.document, operationNamed(context, 'createInvoiceFromOrder'));
  if (!schema || !context.target.capabilities.includes('refuse')) return;
  const isMock = context.target.capabilities.includes('prefer');
  const session = await open();
  const ask = asker(context, session);
  const order = session.world.orders?.find(({ companyId, status }) => companyId && status !== 'Incomplete');
  const path = { orderId: order?.orderId ?? 90417 };
  for (const { body, valid } of [...bodyCases(context.document, schema)].flat()) {
    // Prism takes null for no body.
    if (valid || (isMock && body === null)) continue;
    await ask('createInvoiceFromOrder', { path, body });
    await ask('listInvoices', { query: { limit: 1 } });
  }
  await ask('createInvoiceFromOrder', { path, body: {} });
  await session.audit();
  await session.close();
}
