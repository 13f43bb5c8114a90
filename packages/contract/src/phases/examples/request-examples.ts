import type { Example } from '@b2b-invoices/spec';
import type { Session } from '../../session/session.ts';
import { leastInput, queryExamples } from '../../wire/call-input.ts';
import type { PhaseContext } from '../phase.ts';
import { exampleBodies } from './example-bodies.ts';
import { expectAccepted } from './expect-accepted.ts';
import { keepsWrites, mayWrite } from './may-write.ts';
import { asker, operationNamed } from './operation-named.ts';
import { idOf } from './read-answer.ts';

const examplesOf = (context: PhaseContext, operationId: string): Example[] =>
  operationNamed(context, operationId).requestBodies.flatMap(({ examples }) => examples);

const about = ({ name, pointer }: Example) => ({ what: `the example ${name}`, subject: name, pointer });

/** Sends every example of a create and of an update, and reads back what came of it. */
async function sendBodies(context: PhaseContext, session: Session): Promise<void> {
  const ask = asker(context, session);
  const bodies = exampleBodies(context, session, 'EX');
  let created = Number(leastInput(operationNamed(context, 'updateInvoice')).path['invoiceId']);

  async function readBack(): Promise<void> {
    await ask('getInvoice', { path: { invoiceId: created } });
    await ask('listInvoices', { query: { isIncludeExtraFields: '1' } });
    await ask('getInvoicePdf', { path: { invoiceId: created } });
  }

  for (const example of examplesOf(context, 'createInvoice')) {
    const step = await ask('createInvoice', { body: bodies.fit(example.value) });
    expectAccepted(context, session, step, about(example));
    created = keepsWrites(context) ? (idOf(step) ?? created) : created;
    if (idOf(step) !== undefined) await readBack();
  }
  for (const example of examplesOf(context, 'updateInvoice')) {
    const step = await ask('updateInvoice', {
      path: { invoiceId: created },
      body: bodies.fit(example.value),
    });
    expectAccepted(context, session, step, about(example));
    await readBack();
  }
}

/** Creates invoices from orders, with an empty body and without one. */
async function sendOrders(context: PhaseContext, session: Session): Promise<void> {
  const ask = asker(context, session);
  const example = Number(leastInput(operationNamed(context, 'createInvoiceFromOrder')).path['orderId']);
  const bodies = [undefined, ...examplesOf(context, 'createInvoiceFromOrder').map(({ value }) => value)];
  const ready = session.world.orders?.filter(
    ({ companyId, status }) => companyId !== null && status !== 'Incomplete',
  );
  for (const [index, body] of bodies.entries()) {
    const orderId = ready ? ready[index]?.orderId : example;
    if (orderId === undefined) continue;
    const step = await ask('createInvoiceFromOrder', { path: { orderId }, body });
    const what = body === undefined ? 'an order without a body' : 'an order with an empty body';
    if (ready || !keepsWrites(context)) expectAccepted(context, session, step, { what });
    const invoiceId = idOf(step);
    if (invoiceId !== undefined) await ask('getInvoice', { path: { invoiceId } });
  }
}

/** Sends every example of a parameter, alone and with the others. */
async function sendParameters(context: PhaseContext, session: Session): Promise<void> {
  for (const operation of context.operations) {
    if (operation.method !== 'GET') continue;
    const ask = asker(context, session);
    const { path } = leastInput(operation);
    const examples = queryExamples(operation);
    const queries = [{}, ...examples.map((each) => Object.fromEntries([each])), Object.fromEntries(examples)];
    for (const query of examples.length > 0 ? queries : [{}]) {
      const step = await ask(operation.operationId, { path, query });
      const what = `the parameters ${Object.keys(query).join(', ') || '(none)'} of the examples`;
      if (examples.length > 0) expectAccepted(context, session, step, { what });
    }
  }
}

/** Sends every example of a request. */
export async function sendRequestExamples(context: PhaseContext, session: Session): Promise<void> {
  if (mayWrite(context, 'the example bodies are accepted, and read back as they were sent')) {
    await sendBodies(context, session);
    await sendOrders(context, session);
  }
  await sendParameters(context, session);
}
