import { describe, expect, test } from 'vitest';
import type { StoreData } from '../../store-data.ts';
import { createStore } from '../../stores/create-store.ts';
import type { StoreControl } from '../control-client.ts';
import { type OpenControl, refusalOf, type TestControl } from './open-control.ts';

type Invoice = NonNullable<StoreData['invoices']>[number];

const usd = { code: 'USD', value: '1.0000' };
const invoice = (id: number, more: Partial<Invoice>): Invoice => ({
  id,
  invoiceNumber: `N${id}`,
  customerId: '1',
  status: 0,
  originalBalance: usd,
  openBalance: usd,
  createdAt: 1_000_000,
  ...more,
});
const order = { orderNumber: '7001', companyId: '1', currency: 'USD', total: '12.50' };

/** A store with company 1 and what else is given. */
async function storeWith(
  { database, control }: TestControl,
  data: Partial<StoreData>,
): Promise<StoreControl> {
  await createStore(database, {
    hash: 'a',
    tokens: ['t'],
    companies: [{ companyId: '1', name: 'One' }],
    ...data,
  });
  return control.store('a');
}

function companyRules(open: OpenControl): void {
  test('companies come in pages, and a page cannot be endless', async () => {
    await using there = await open();
    const companies = Array.from({ length: 250 }, (_, index) => ({
      companyId: String(index).padStart(3, '0'),
      name: `Company ${index}`,
    }));
    const store = await storeWith(there, { companies });
    expect(await store.listCompanies()).toMatchObject({ totalCount: 250, offset: 0, limit: 100 });
    const page = await store.listCompanies({ offset: 240, limit: 100 });
    expect(page).toEqual({ data: companies.slice(240), totalCount: 250, offset: 240, limit: 100 });
    expect((await refusalOf(store.listCompanies({ limit: 1001 }))).message).toMatch(/^limit must be <= 1000/);
  });

  test('a company is created, renamed and deleted, in its own store alone', async () => {
    await using there = await open();
    const store = await storeWith(there, {});
    await there.control.createStore({ storeHash: 'b', tokens: [] });
    expect(await store.putCompany('2/ü', { name: 'Two' })).toEqual({ companyId: '2/ü', name: 'Two' });
    await store.putCompany('2/ü', { name: 'Second' });
    expect((await store.listCompanies()).data[1]).toEqual({ companyId: '2/ü', name: 'Second' });
    expect((await there.control.store('b').listCompanies()).data).toEqual([]);
    await store.deleteCompany('2/ü');
    expect(await refusalOf(store.deleteCompany('2/ü'))).toEqual({
      status: 404,
      message: 'The store has no company 2/ü.',
    });
  });

  test('a company that an invoice or an order names is not deleted', async () => {
    await using there = await open();
    const store = await storeWith(there, { invoices: [invoice(5, {})] });
    await store.putCompany('2', { name: 'Two' });
    await store.putOrder(9, { ...order, companyId: '2' });
    const said = [await refusalOf(store.deleteCompany('1')), await refusalOf(store.deleteCompany('2'))];
    expect(said).toEqual([
      { status: 409, message: 'Invoice 5 names the company 1. Delete it first.' },
      { status: 409, message: 'Order 9 names the company 2. Delete it first.' },
    ]);
    expect((await store.listCompanies()).totalCount).toBe(2);
  });

  test('a channel is created, renamed and deleted, but not while an invoice names it', async () => {
    await using there = await open();
    const channels = [{ channelId: 3, name: 'Three' }];
    const store = await storeWith(there, { channels, invoices: [invoice(5, { channelId: '3' })] });
    await store.putChannel(4, { name: 'Four' });
    await store.putChannel(3, { name: 'Third' });
    expect(await store.listChannels({ limit: 1 })).toMatchObject({
      data: [{ channelId: 3, name: 'Third' }],
      totalCount: 2,
    });
    expect((await refusalOf(store.deleteChannel(3))).message).toBe(
      'Invoice 5 names the channel 3. Delete it first.',
    );
    await store.deleteChannel(4);
    expect((await refusalOf(store.deleteChannel(4))).status).toBe(404);
  });
}

function orderRules(open: OpenControl): void {
  test('an order needs little, and gets the rest', async () => {
    await using there = await open();
    const store = await storeWith(there, {});
    const whole = { ...order, orderId: 9, status: 'Awaiting Fulfillment', arrivesAt: 0, details: {} };
    expect(await store.putOrder(9, order)).toEqual(whole);
    const changed = { ...order, status: 'Shipped', companyId: null, channelId: 8 };
    await store.putOrder(9, changed);
    expect((await store.listOrders()).data).toEqual([{ ...whole, ...changed }]);
    const columns = 'SELECT order_number, company_id, status, arrives_at FROM orders';
    const row = { order_number: '7001', company_id: null, status: 'Shipped', arrives_at: 0 };
    expect(await there.database.all(columns)).toEqual([row]);
    await store.deleteOrder(9);
    expect((await refusalOf(store.deleteOrder(9))).status).toBe(404);
  });

  test.each([
    [{ companyId: '404' }, 422, 'companyId: the store has no company 404. Put it there first.'],
    [{ orderNumber: '7002' }, 409, 'Order 8 has the orderNumber 7002 already.'],
    [{ details: { header: 'none' } }, 422, '/details/header must be object.'],
    [{ total: 'much' }, 422, '/total must match pattern "^-?\\d{1,15}(\\.\\d{1,10})?$".'],
  ])('an order with %j is refused', async (more, status, message) => {
    await using there = await open();
    const store = await storeWith(there, {});
    await store.putOrder(8, { ...order, orderNumber: '7002' });
    expect(await refusalOf(store.putOrder(9, { ...order, ...more }))).toEqual({ status, message });
    expect((await store.listOrders()).totalCount).toBe(1);
  });

  test('an order with an invoice can change, but not its number', async () => {
    await using there = await open();
    const store = await storeWith(there, { invoices: [invoice(5, { orderNumber: '7001' })] });
    await store.putOrder(9, order);
    expect((await store.putOrder(9, { ...order, status: 'Shipped' })).status).toBe('Shipped');
    expect(await refusalOf(store.putOrder(9, { ...order, orderNumber: '7002' }))).toEqual({
      status: 409,
      message:
        'Order 9 has invoice 5, so its orderNumber stays 7001. Delete the invoice first, or take another order.',
    });
    await store.deleteOrder(9);
    const { storeId } = await there.find('a');
    const left = 'SELECT order_number FROM invoices WHERE store_id = $1';
    expect(await there.database.all(left, [storeId])).toEqual([{ order_number: '7001' }]);
  });
}

const text = { fieldType: 0 as const };
const uniqueValues = async ({ database, find }: TestControl): Promise<unknown> =>
  database.all(
    'SELECT field_name, value, invoice_id FROM unique_values WHERE store_id = $1 ORDER BY invoice_id',
    [(await find('a')).storeId],
  );
/** Invoices with these values in a field, by ids from 1. */
const withValues = (fieldName: string, ...values: string[]): Partial<StoreData> => ({
  extraFields: [{ id: 1, fieldName, ...text }],
  invoices: values.map((fieldValue, index) =>
    invoice(index + 1, {
      extraFields: [
        { fieldName: 'First', fieldValue: 'z' },
        { fieldName, fieldValue },
      ],
    }),
  ),
});

function extraFieldRules(open: OpenControl): void {
  test('an extra field is created, replaced whole and deleted', async () => {
    await using there = await open();
    const store = await storeWith(there, {});
    await store.putExtraField(4, { fieldName: 'Size', fieldType: 2, maximumValue: '12.5' });
    const changed = { fieldName: 'Width', fieldType: 3, listOfValue: ['s', 'l'] } as const;
    expect(await store.putExtraField(4, { ...changed, listOfValue: ['s', 'l'] })).toEqual({
      id: 4,
      ...changed,
    });
    expect((await store.listExtraFields()).data).toEqual([{ id: 4, ...changed }]);
    expect(await refusalOf(store.putExtraField(5, { fieldName: 'Width', ...text }))).toEqual({
      status: 409,
      message: 'Extra field 4 has the fieldName Width already.',
    });
    await store.deleteExtraField(4);
    expect((await refusalOf(store.deleteExtraField(4))).status).toBe(404);
  });

  test.each(['Project', 'a"b', 'back\\slash', '100%_', "it's"])(
    'the extra field %s is neither renamed nor deleted while an invoice has a value in it',
    async (name) => {
      await using there = await open();
      const store = await storeWith(there, withValues(name, '', 'x'));
      const renamed = await refusalOf(store.putExtraField(1, { fieldName: 'Other', ...text }));
      expect(renamed).toEqual({
        status: 409,
        message: `Invoice 2 has a value in ${name}, so it cannot be renamed.`,
      });
      expect((await refusalOf(store.deleteExtraField(1))).status).toBe(409);
      expect((await store.listExtraFields()).data[0]?.fieldName).toBe(name);
    },
  );

  test('an extra field without values is renamed and deleted, whatever its name looks like', async () => {
    await using there = await open();
    const store = await storeWith(there, {
      extraFields: [
        { id: 1, fieldName: 'a_c', ...text },
        { id: 2, fieldName: 'abc', ...text },
      ],
      invoices: [invoice(1, { extraFields: [{ fieldName: 'abc', fieldValue: '"fieldName":"a_c"' }] })],
    });
    await store.putExtraField(1, { fieldName: 'new', ...text });
    await store.deleteExtraField(1);
    expect((await store.listExtraFields()).totalCount).toBe(1);
  });

  test('an extra field becomes unique only when no two invoices have the same value', async () => {
    await using there = await open();
    const store = await storeWith(there, withValues('Code', 'x', 'y', 'x', '', ''));
    const unique = { fieldName: 'Code', isUnique: true, ...text };
    expect(await refusalOf(store.putExtraField(1, unique))).toEqual({
      status: 409,
      message: 'isUnique: the invoices 1 and 3 have the same value in Code. Change one of them first.',
    });
    expect((await store.listExtraFields()).data[0]?.isUnique).toBeUndefined();
    const { storeId } = await there.find('a');
    await there.database.run('DELETE FROM invoices WHERE store_id = $1 AND invoice_id = 3', [storeId]);
    await store.putExtraField(1, unique);
    expect(await uniqueValues(there)).toEqual([
      { field_name: 'Code', value: 'x', invoice_id: 1 },
      { field_name: 'Code', value: 'y', invoice_id: 2 },
    ]);
    await store.putExtraField(1, { ...unique, isUnique: false });
    expect(await uniqueValues(there)).toEqual([]);
  });

  test('the values of more than a thousand invoices are looked through', async () => {
    await using there = await open();
    const values = Array.from({ length: 1100 }, (_, index) => `v${index === 1099 ? 3 : index}`);
    const store = await storeWith(there, withValues('Code', ...values));
    const unique = { fieldName: 'Code', isUnique: true, ...text };
    const refusal = await refusalOf(store.putExtraField(1, unique));
    expect(refusal.message).toMatch(/^isUnique: the invoices 4 and 1100 /);
    await there.database.run('DELETE FROM invoices WHERE invoice_id = 1100');
    await store.putExtraField(1, unique);
    const kept = (await uniqueValues(there)) as { value: string }[];
    expect(kept.map(({ value }) => value)).toEqual(values.slice(0, 1099));
  });
}

/** What holds for companies, channels, orders and extra fields. */
export function contentRules(open: OpenControl): void {
  describe('of what a store has:', () => {
    companyRules(open);
    orderRules(open);
    extraFieldRules(open);
  });
}
