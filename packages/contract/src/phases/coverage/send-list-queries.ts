import type { Session } from '../../session/session.ts';
import { exampleBodies } from '../examples/example-bodies.ts';
import { expectAccepted } from '../examples/expect-accepted.ts';
import { asker, operationNamed } from '../examples/operation-named.ts';
import { bodyOf, idOf } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';
import { type ListItem, type ListQuery, listQueries } from './list-queries.ts';
import { type VariousInvoice, variousInvoices } from './various-invoices.ts';

const day = 86_400;

/** Fills a store with invoices whose fields each have an order of their own. */
export async function populate(context: PhaseContext, session: Session): Promise<void> {
  const ask = asker(context, session);
  const { fresh } = exampleBodies(context, session, 'LQ');
  const made: (VariousInvoice & { invoiceId: number | undefined })[] = [];
  for (const [index, invoice] of variousInvoices(session.world, fresh).entries()) {
    const step = await ask('createInvoice', { body: invoice.body });
    expectAccepted(context, session, step, { what: 'one of a dozen different invoices' });
    await session.advance(index % 4 === 3 ? 0 : day);
    made.push({ ...invoice, invoiceId: idOf(step) });
  }
  for (const { invoiceId, update, turn } of made.toSorted((left, right) => left.turn - right.turn)) {
    if (invoiceId === undefined) continue;
    await session.advance(turn % 5 === 4 ? 0 : 3600);
    await ask('updateInvoice', { path: { invoiceId }, body: update });
  }
}

async function list(
  context: PhaseContext,
  session: Session,
  operationId: string,
  query: ListQuery,
): Promise<void> {
  const step = await asker(context, session)(operationId, { query });
  const what = `the query ${JSON.stringify(query)}`;
  expectAccepted(context, session, step, { what, subject: Object.keys(query).join(' and ') });
}

/** What a list shows of the whole store, as far as one page goes. */
async function readItems(context: PhaseContext, session: Session): Promise<ListItem[]> {
  const step = await asker(context, session)('listInvoices', { query: { limit: 250 } });
  const { data } = Object(bodyOf(step)) as { data?: unknown };
  return Array.isArray(data) ? (data as ListItem[]) : [];
}

/** How many queries tell most: each filter, each sort. */
const telling = 60;

/**
 * Asks for the invoices under every filter, sort, search and page, and for many together.
 * @param part the first queries, which tell most, or all the others
 */
export async function sendListQueries(
  context: PhaseContext,
  session: Session,
  part: 'telling' | 'others',
): Promise<void> {
  const items = await readItems(context, session);
  const all = [...listQueries(context.document, operationNamed(context, 'listInvoices'), items)];
  const step = Math.max(1, Math.round(1 / context.effort));
  const others = all.slice(telling).filter((_, index) => index % step === 0);
  for (const query of part === 'telling' ? all.slice(0, telling) : others)
    await list(context, session, 'listInvoices', query);
}

/** Asks for the pages of the extra fields. */
export async function sendExtraFieldQueries(context: PhaseContext, session: Session): Promise<void> {
  await list(context, session, 'listInvoiceExtraFields', {});
  for (const limit of [1, 2, 3, 250]) {
    for (const offset of [0, 1, 3, 100])
      await list(context, session, 'listInvoiceExtraFields', { limit, offset });
  }
}
