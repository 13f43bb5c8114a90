import type { Order } from '../../target/world.ts';
import { idOf } from './read-answer.ts';
import type { Kitchen, Recipe } from './recipe.ts';

/** Orders that may have an invoice, in the order of the world. */
const ready = ({ session }: Kitchen): Order[] =>
  (session.world.orders ?? []).filter(
    ({ companyId, status }) => companyId !== null && status !== 'Incomplete',
  );

const amount = (value: number) => ({ code: 'USD', value });

const fromOrder: Recipe = async (kitchen) => {
  for (const { orderId } of ready(kitchen)) {
    const step = await kitchen.ask('createInvoiceFromOrder', { path: { orderId } });
    if (idOf(step) !== undefined) return step;
  }
  return undefined;
};

const getAfter =
  (changes: Record<string, unknown>): Recipe =>
  async ({ ask, make }) =>
    ask('getInvoice', { path: { invoiceId: await make(changes) } });

const pdfOf =
  (changes: Record<string, unknown>): Recipe =>
  async ({ ask, make }) =>
    ask('getInvoicePdf', { path: { invoiceId: await make(changes) } });

/** How the success that each example shows is brought about, by operation and example. */
export const successRecipes: Readonly<Record<string, Recipe>> = {
  'createInvoice invoiceCreated': ({ ask, create }) => ask('createInvoice', { body: create() }),
  'getInvoice partiallyPaid': getAfter({ status: 1, openBalance: amount(212.25) }),
  'getInvoice completed': getAfter({ openBalance: amount(0) }),
  async 'getInvoice fromOrder'(kitchen) {
    const made = await fromOrder(kitchen);
    const invoiceId = made && idOf(made);
    return invoiceId === undefined ? undefined : kitchen.ask('getInvoice', { path: { invoiceId } });
  },
  'createInvoiceFromOrder invoiceMadeFromOrder': fromOrder,
  async 'updateInvoice invoiceUpdated'({ ask, make }) {
    const path = { invoiceId: await make() };
    const step = await ask('updateInvoice', { path, body: { purchaseOrderNumber: 'PO-77311' } });
    await ask('getInvoice', { path });
    return step;
  },
  async 'deleteInvoice invoiceDeleted'({ ask, make }) {
    const path = { invoiceId: await make() };
    const step = await ask('deleteInvoice', { path });
    await ask('getInvoice', { path });
    return step;
  },
  'getInvoicePdf generatedPdf': pdfOf({}),
  'getInvoicePdf generatedAndExternalPdf': pdfOf({
    externalPdfUrl: 'https://documents.example.com/invoices/INV-2026-0117.pdf',
  }),
  'listInvoices invoicePage': ({ ask }) => ask('listInvoices'),
  'listInvoices invoicePageWithExtraFields': ({ ask }) =>
    ask('listInvoices', { query: { isIncludeExtraFields: '1' } }),
  'listInvoices invoicePageOfMixedTypes': ({ ask }) => ask('listInvoices', { query: { limit: 250 } }),
  'listInvoices emptyInvoicePage': ({ ask }) => ask('listInvoices', { query: { q: 'nowhere to be found' } }),
  'listInvoiceExtraFields extraFieldPage': ({ ask }) => ask('listInvoiceExtraFields'),
  'listInvoiceExtraFields emptyExtraFieldPage': ({ ask }) =>
    ask('listInvoiceExtraFields', { query: { offset: 1000 } }),
};
