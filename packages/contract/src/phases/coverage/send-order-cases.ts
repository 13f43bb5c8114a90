import type { Session } from '../../session/session.ts';
import { asker, operationNamed } from '../examples/operation-named.ts';
import type { PhaseContext } from '../phase.ts';
import { bodyCases, bodySchemaOf } from './body-cases.ts';

/**
 * Sends what is no body for an invoice from an order, for one that could have an invoice; then it must still be able to. What the
 * specification takes as one makes the invoice.
 */
export async function sendOrderCases(context: PhaseContext, open: () => Promise<Session>): Promise<void> {
  const schema = bodySchemaOf(context.document, operationNamed(context, 'createInvoiceFromOrder'));
  if (!schema || !context.target.capabilities.includes('refuse')) return;
  const isMock = context.target.capabilities.includes('prefer');
  const session = await open();
  const ask = asker(context, session);
  const order = session.world.orders?.find(({ companyId, status }) => companyId && status !== 'Incomplete');
  const path = { orderId: order?.orderId ?? 90417 };
  const cases = [...bodyCases(context.document, schema)].flat();
  for (const { body } of cases.toSorted((left, right) => Number(left.valid) - Number(right.valid))) {
    // Prism takes null for no body.
    if (isMock && body === null) continue;
    await ask('createInvoiceFromOrder', { path, body });
    await ask('listInvoices', { query: { limit: 1 } });
  }
  await ask('createInvoiceFromOrder', { path, body: {} });
  await session.audit();
  await session.close();
}
