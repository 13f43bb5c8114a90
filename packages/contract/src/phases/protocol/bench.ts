import type { Operation } from '@b2b-invoices/spec';
import type { Session } from '../../session/session.ts';
import type { Call } from '../../wire/call.ts';
import { leastInput } from '../../wire/call-input.ts';
import { callOf } from '../../wire/call-of.ts';
import { exampleBodies } from '../examples/example-bodies.ts';
import { keepsWrites } from '../examples/may-write.ts';
import { type Ask, asker } from '../examples/operation-named.ts';
import { idOf } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';

/** A session with an invoice in it, on which requests that are wrong in one way are tried. */
export interface Bench {
  context: PhaseContext;
  session: Session;
  ask: Ask;
  /** The id of the invoice. */
  invoiceId: number;
  /** The body of a create that would be taken. */
  createBody(): Record<string, unknown>;
  /** A call of an operation that would succeed, and change something where it writes. */
  validCall(operation: Operation): Call;
  /** Reads what a write that is refused must not have changed. */
  readBack(operation: Operation | undefined): Promise<void>;
}

/** Sets a bench up. */
export async function setUpBench(context: PhaseContext, session: Session, scope: string): Promise<Bench> {
  const ask = asker(context, session);
  const { create } = exampleBodies(context, session, scope);
  const keeps = keepsWrites(context);
  const made = keeps
    ? idOf(await ask('createInvoice', { body: create({ purchaseOrderNumber: 'PO-1' }) }))
    : 0;
  const invoiceId = made || 2041;
  const order = session.world.orders?.find(({ companyId, status }) => companyId && status !== 'Incomplete');
  let count = 0;

  function validCall(operation: Operation): Call {
    const { operationId } = operation;
    const { path } = leastInput(operation);
    if (operationId === 'createInvoice') return callOf(operation, { body: create() });
    if (operationId === 'createInvoiceFromOrder')
      return callOf(operation, { path: order ? { orderId: order.orderId } : path });
    if (!('invoiceId' in path)) return callOf(operation);
    if (operationId !== 'updateInvoice') return callOf(operation, { path: { invoiceId } });
    count += 1;
    return callOf(operation, { path: { invoiceId }, body: { purchaseOrderNumber: `PO-X${count}` } });
  }

  return {
    context,
    session,
    ask,
    invoiceId,
    createBody: create,
    validCall,
    async readBack(operation) {
      if (!keeps || operation?.method === 'GET') return;
      await ask('getInvoice', { path: { invoiceId } });
      await ask('listInvoices', { query: { limit: 1 } });
    },
  };
}
