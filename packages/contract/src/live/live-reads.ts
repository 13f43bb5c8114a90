import { ask, invoicesOf } from './ask.ts';
import type { LiveContext, LiveStep } from './live-plan.ts';
import { comparePages, compareRead } from './live-relations.ts';

/** An id that no store has come to. */
const unknownId = 2_147_483_646;

type Query = Readonly<Record<string, unknown>>;

/** Lists with each of some queries; a value that is undefined leaves its query out. */
async function lists(context: LiveContext, queries: readonly Query[]): Promise<void> {
  for (const query of queries) {
    const known = Object.values(query).every(
      (value) => value !== undefined && value !== null && value !== '',
    );
    if (known) await ask(context, 'listInvoices', { query: { limit: 10, ...query } });
  }
}

/** The requests of a live run that change nothing, in their order. */
export const readSteps: readonly LiveStep[] = [
  {
    says: 'the first page of all invoices, with extra fields',
    requests: 1,
    async run(context) {
      const step = await ask(context, 'listInvoices', { query: { isIncludeExtraFields: '1' } });
      context.sample = invoicesOf(step)[0];
    },
  },
  {
    says: 'the configuration of extra fields, and a page of it',
    requests: 2,
    async run(context) {
      await ask(context, 'listInvoiceExtraFields');
      await ask(context, 'listInvoiceExtraFields', { query: { limit: 1, offset: 1 } });
    },
  },
  { says: 'one invoice, as it was listed', requests: 1, needsSample: true, run: compareRead },
  {
    says: 'the addresses of its PDF',
    requests: 1,
    needsSample: true,
    async run(context) {
      await ask(context, 'getInvoicePdf', { path: { invoiceId: context.sample?.id ?? 0 } });
    },
  },
  {
    says: 'an invoice that is not there, and its PDF',
    requests: 2,
    async run(context) {
      await ask(context, 'getInvoice', { path: { invoiceId: unknownId } });
      await ask(context, 'getInvoicePdf', { path: { invoiceId: unknownId } });
    },
  },
  {
    says: 'a wrong token, and none',
    requests: 2,
    async run(context) {
      const wrong = { 'X-Auth-Token': 'not-a-token', 'X-Store-Hash': 'not-a-store' };
      await ask(context, 'listInvoices', { query: { limit: 1 } }, { credentials: wrong });
      await ask(context, 'listInvoices', { query: { limit: 1 } }, { credentials: 'none' });
    },
  },
  { says: 'pages of the list, against the whole', requests: 4, run: comparePages },
  {
    says: 'each status',
    requests: 3,
    run: (context) => lists(context, [{ status: 0 }, { status: 1 }, { status: 2 }]),
  },
  {
    says: 'filters by what the first invoice has',
    requests: 5,
    needsSample: true,
    run: (context) => {
      const { sample } = context;
      const created = Number(sample?.['createdAt']);
      const moment = Number.isSafeInteger(created) ? String(created) : undefined;
      return lists(context, [
        { customerId: sample?.['customerId'] },
        { customerName: sample?.['customerName'] },
        { 'externalId[]': sample?.['externalId'] },
        { channelIds: sample?.['channelId'] },
        { beginDateAt: moment, endDateAt: moment },
      ]);
    },
  },
  {
    says: 'searches for the number of the first invoice, whole and by its ends',
    requests: 3,
    needsSample: true,
    run: (context) => {
      const number = String(context.sample?.['invoiceNumber'] ?? '');
      return lists(context, [
        { q: number, searchBy: 'invoiceNumber' },
        { q: number.slice(0, 4), searchBy: 'invoiceNumber' },
        { q: number.slice(-4) },
      ]);
    },
  },
  {
    says: 'sorted by number, due date and open balance, both ways',
    requests: 6,
    run: (context) =>
      lists(
        context,
        ['invoiceNumber', 'dueDate', 'openBalance'].flatMap((sortBy) =>
          ['ASC', 'DESC'].map((orderBy) => ({ sortBy, orderBy })),
        ),
      ),
  },
  {
    says: 'a page behind the last one',
    requests: 1,
    run: (context) => lists(context, [{ offset: 1_000_000 }]),
  },
];
