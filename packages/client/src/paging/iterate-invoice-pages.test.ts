import { expect, test } from 'vitest';
import { createInvoiceStore } from '../../fixtures/invoice-store.ts';
import { connectInvoices } from '../index.ts';
import { type InvoicePage, iterateInvoicePages } from './iterate-invoice-pages.ts';

async function pagesOf(pages: AsyncIterable<InvoicePage>): Promise<InvoicePage[]> {
  const all: InvoicePage[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

test('a page has its invoices, the total, what was noticed, and a checkpoint to go on from', async () => {
  const store = createInvoiceStore();
  for (let count = 0; count < 6; count += 1) store.add();
  store.before = (_request, place) => {
    if (place === 1) store.remove(2);
    return undefined;
  };
  const connection = connectInvoices(store.options);
  const query = { everyCompany: true, limit: 3 } as const;
  const pages = await pagesOf(iterateInvoicePages(connection, query));
  expect(pages.map(({ invoices }) => invoices.map(({ id }) => id))).toEqual([[1, 2, 3], [4], [5, 6]]);
  expect(pages.map(({ total }) => total)).toEqual([6, 5, 5]);
  expect(pages.map(({ findings }) => findings)).toEqual([
    [],
    [{ kind: 'shift' }, { kind: 'total-changed', from: 6, to: 5 }],
    [],
  ]);
  const { checkpoint } = pages[1] as InvoicePage;
  const rest = await pagesOf(iterateInvoicePages(connection, query, { checkpoint }));
  expect(rest.map(({ invoices }) => invoices.map(({ id }) => id))).toEqual([[5, 6]]);
});

test('an empty list is one empty page', async () => {
  const connection = connectInvoices(createInvoiceStore().options);
  const pages = await pagesOf(iterateInvoicePages(connection, { customerId: '4711' }));
  expect(pages).toMatchObject([{ invoices: [], total: 0, findings: [] }]);
});
