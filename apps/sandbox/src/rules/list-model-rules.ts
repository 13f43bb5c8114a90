import type { Invoice, InvoiceListQuery } from '@b2b-invoices/types';
import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../synthetic/random.ts';
import { listByLooking } from './list-model.ts';
import { queryText, randomQuery, randomStore } from './random-store.ts';
import { create, noon, type OpenSandbox, read, type TestSandbox, usd } from './test-sandbox.ts';

const queries = 150;

async function ask(sandbox: TestSandbox, query: InvoiceListQuery): Promise<{ total: number; ids: number[] }> {
  const { status, body } = await sandbox.call('GET', `/invoices?${queryText(query)}`);
  if (status !== 200) throw new Error(`${queryText(query)} answered ${status} ${JSON.stringify(body)}`);
  return {
    total: body.meta.pagination?.['totalCount'] ?? -1,
    ids: (body.data as Invoice[]).map(({ id }) => id),
  };
}

/** Creates, changes and deletes some invoices, has some changes refused, and gives the invoices that there are then. */
async function shake(sandbox: TestSandbox, random: Random, before: readonly Invoice[]): Promise<Invoice[]> {
  const invoices = new Map(before.map((invoice) => [invoice.id, invoice]));
  const change = async (id: number, body: Record<string, unknown>): Promise<void> => {
    await sandbox.call('PUT', `/invoices/${id}`, { body });
    invoices.set(id, (await read(sandbox, id)) as unknown as Invoice);
  };
  for (let round = 0; round < 12; round += 1) {
    const [one, other, third] = [random.pick(before), random.pick(before), random.pick(before)];
    await sandbox.call('DELETE', `/invoices/${one.id}`);
    invoices.delete(one.id);
    if (invoices.has(other.id)) {
      await change(other.id, { type: 'Credit', customerId: '51', createdAt: noon - round * 86_400 });
      await change(other.id, { externalCustomerId: `C-${round}`, openBalance: usd('0') });
      await change(other.id, { invoiceNumber: `M-${other.id}`, purchaseOrderNumber: 'PO-9' });
      await change(other.id, { invoiceNumber: random.pick([...invoices.values()]).invoiceNumber, status: 1 });
    }
    await sandbox.call('DELETE', `/invoices/${one.id}`);
    const id = await create(sandbox, { invoiceNumber: `M-${round}-${third.id}`, channelId: 2, status: 1 });
    invoices.set(id, (await read(sandbox, id)) as unknown as Invoice);
    await sandbox.call('POST', '/invoices', {
      body: {
        invoiceNumber: third.invoiceNumber,
        customerId: '4711',
        originalBalance: usd(1),
        openBalance: usd(1),
      },
    });
  }
  return [...invoices.values()];
}

/** Lists and totals are held against a plain look at every invoice. */
export function listModelRules(open: OpenSandbox): void {
  describe('list, of any filters, sorts and pages', () => {
    test.each([
      { seed: 1, size: 1_200, isUniform: false, isShaken: true },
      { seed: 2, size: 300, isUniform: true, isShaken: false },
    ])('has what a look at each invoice finds, and its total: %o', async (options) => {
      const { seed, size, isUniform, isShaken } = options;
      const random = createRandom(seed, 0);
      const store = randomStore(random, { invoices: size, isUniform });
      await using sandbox = await open({ stores: [store] });
      const invoices = isShaken ? await shake(sandbox, random, store.invoices) : store.invoices;
      for (let round = 0; round < queries; round += 1) {
        const query = randomQuery(random, invoices);
        expect({ query, ...(await ask(sandbox, query)) }).toEqual({
          query,
          ...listByLooking(invoices, query),
        });
      }
    });

    test('is partitioned by its pages, also where days are skipped and where it is read from its end', async () => {
      const store = randomStore(createRandom(3, 0), { invoices: 1_200, isUniform: false });
      await using sandbox = await open({ stores: [store] });
      for (const query of [{}, { orderBy: 'ASC' }, { sortBy: 'openBalance' }] as InvoiceListQuery[]) {
        const ids: number[] = [];
        for (let offset = 0; offset < 1_200; offset += 75)
          ids.push(...(await ask(sandbox, { ...query, offset, limit: 75 })).ids);
        expect(ids).toEqual(listByLooking(store.invoices, { ...query, limit: 1_200 }).ids);
      }
    });

    test('counts an invoice once of which a number begins and ends with a keyword that a thousand have', async () => {
      const store = randomStore(createRandom(4, 0), { invoices: 1_200, isUniform: false });
      await using sandbox = await open({ stores: [store] });
      for (const query of [{ q: 'N', searchBy: 'invoiceNumber' }, { q: 'N' }] as InvoiceListQuery[])
        expect(await ask(sandbox, query)).toEqual(listByLooking(store.invoices, query));
    });

    test('finds an invoice by the end of the numbers that it was given, and not of those that it had', async () => {
      await using sandbox = await open();
      const numbers = { invoiceNumber: 'OLD-1-before', purchaseOrderNumber: 'PO-before' };
      const id = await create(sandbox, numbers);
      await sandbox.call('PUT', `/invoices/${id}`, {
        body: { invoiceNumber: 'NEW-1-after', purchaseOrderNumber: 'PO-after' },
      });
      for (const searchBy of ['invoiceNumber', 'purchaseOrderNumber'] as const) {
        expect((await ask(sandbox, { q: 'after', searchBy })).ids).toEqual([id]);
        expect((await ask(sandbox, { q: 'before', searchBy })).ids).toEqual([]);
      }
    });

    test('has the right total after writes that came at the same time', async () => {
      await using sandbox = await open();
      const made = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          create(sandbox, { invoiceNumber: `T-${index}`, customerId: index % 2 ? '5120' : '4711' }),
        ),
      );
      await Promise.all(
        made.map((id, index) =>
          index % 3 === 0
            ? sandbox.call('DELETE', `/invoices/${id}`)
            : sandbox.call('PUT', `/invoices/${id}`, {
                body: { customerId: index % 2 ? '4711' : '5120', status: 1 },
              }),
        ),
      );
      const moved = made.filter((_, index) => index % 3 !== 0 && index % 2 === 1);
      const { total, ids } = await ask(sandbox, { customerId: '4711', status: 1, limit: 250 });
      expect([total, ids.length]).toEqual([moved.length + 1, moved.length + 1]);
      expect(ids).toEqual(expect.arrayContaining(moved));
    });
  });
}
