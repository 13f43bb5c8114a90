import { describe, expect, test } from 'vitest';
import { create, newInvoice, noon, type OpenSandbox, read, usd } from './test-sandbox.ts';

export function createRules(open: OpenSandbox): void {
  describe('create', () => {
    test('keeps every field that was given', async () => {
      await using sandbox = await open();
      const details = { header: { costLines: [{ description: 'Subtotal', amount: usd('100.00') }] } };
      const id = await create(sandbox, {
        externalId: 'ERP-1',
        externalCustomerId: 'C-1',
        orderNumber: '900',
        purchaseOrderNumber: 'PO-1',
        dueDate: noon + 1,
        type: 'Credit',
        source: 1,
        channelId: 1,
        termsConditions: 'Now.',
        details,
        extraFields: [{ fieldName: 'Pallets', fieldValue: '2' }],
      });
      expect(await read(sandbox, id)).toEqual({
        id,
        customerId: '4711',
        customerName: 'Harbor Tool Supply',
        externalId: 'ERP-1',
        externalCustomerId: 'C-1',
        invoiceNumber: 'A-1',
        type: 'Credit',
        dueDate: noon + 1,
        status: 0,
        orderNumber: '900',
        purchaseOrderNumber: 'PO-1',
        details,
        isPendingPayment: 0,
        source: 1,
        originalBalance: usd('100.0000'),
        openBalance: usd('100.0000'),
        createdAt: noon,
        updatedAt: noon,
        channelId: '1',
        channelName: 'Trade counter',
        termsConditions: 'Now.',
        extraFields: [
          { fieldName: 'Sales region', fieldValue: 'North' },
          { fieldName: 'Pallets', fieldValue: '2' },
        ],
      });
    });

    test('takes a missing due date as now plus the term of the store', async () => {
      await using sandbox = await open();
      expect(await read(sandbox, await create(sandbox))).toMatchObject({
        dueDate: noon + 30 * 86_400,
        type: 'Invoice',
        source: 0,
      });
    });

    test('completes an invoice whose open balance is zero or less', async () => {
      await using sandbox = await open();
      expect(await read(sandbox, await create(sandbox, { openBalance: usd(0) }))).toMatchObject({
        status: 2,
      });
      const negative = await create(sandbox, { invoiceNumber: 'A-2', openBalance: usd(-1), status: 1 });
      expect(await read(sandbox, negative)).toMatchObject({ status: 2, openBalance: usd('-1.0000') });
    });

    test.each([
      ['100', '100.0000'],
      ['349.5', '349.5000'],
      ['0.1', '0.1000'],
      ['12345678901234567890.123456789', '12345678901234567890.123456789'],
      ['1e3', '1000.0000'],
      ['15e-2', '0.1500'],
    ])('keeps the amount %s to the last digit', async (given, kept) => {
      await using sandbox = await open();
      const text = JSON.stringify(newInvoice()).replace(
        '"openBalance":{"code":"USD","value":100}',
        `"openBalance":{"code":"USD","value":${given}}`,
      );
      const { body } = await sandbox.call('POST', '/invoices', { text });
      expect(await read(sandbox, (body.data as { id: number }).id)).toMatchObject({ openBalance: usd(kept) });
    });

    test('refuses a number that the store has', async () => {
      await using sandbox = await open();
      await create(sandbox);
      const { status, body } = await sandbox.call('POST', '/invoices', { body: newInvoice() });
      expect(status).toBe(400);
      expect(body).toEqual({
        code: 400,
        data: { errMsg: 'The invoice number already exists.' },
        meta: { message: 'Bad Requests Error' },
      });
    });

    test('refuses a second invoice for an order', async () => {
      await using sandbox = await open();
      await create(sandbox, { orderNumber: '900' });
      const { status, body } = await sandbox.call('POST', '/invoices', {
        body: newInvoice({ invoiceNumber: 'A-2', orderNumber: '900' }),
      });
      expect(status).toBe(400);
      expect(body.data).toEqual({ errMsg: 'The invoice exists for this order' });
    });

    test('takes any number of invoices without an order', async () => {
      await using sandbox = await open();
      await create(sandbox);
      await create(sandbox, { invoiceNumber: 'A-2' });
    });

    test('refuses a company that the store does not have', async () => {
      await using sandbox = await open();
      const { status, body } = await sandbox.call('POST', '/invoices', {
        body: newInvoice({ customerId: '1' }),
      });
      expect([status, body.data]).toEqual([404, { errMsg: 'Company does not exist' }]);
    });

    test('refuses a channel that is not registered', async () => {
      await using sandbox = await open();
      const { status, body } = await sandbox.call('POST', '/invoices', {
        body: newInvoice({ channelId: 7 }),
      });
      expect([status, body.data]).toEqual([404, { errMsg: 'Store channels not exist' }]);
    });

    test('leaves nothing behind when it is refused', async () => {
      await using sandbox = await open();
      const before = await sandbox.call('GET', '/invoices');
      await sandbox.call('POST', '/invoices', { body: newInvoice({ channelId: 7 }) });
      expect((await sandbox.call('GET', '/invoices')).body).toEqual(before.body);
      expect(await create(sandbox)).toBe(2042);
    });

    test('of one number twenty times at once leaves one', async () => {
      await using sandbox = await open();
      const calls = Array.from({ length: 20 }, () =>
        sandbox.call('POST', '/invoices', { body: newInvoice() }),
      );
      const statuses = (await Promise.all(calls)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 400)).toHaveLength(19);
    });
  });

  describe('an extra field', () => {
    const withFields = (fieldName: string, fieldValue: string, invoiceNumber = 'A-1') => ({
      body: newInvoice({ invoiceNumber, extraFields: [{ fieldName, fieldValue }] }),
    });

    test.each([
      ['that is not configured is refused', 'Colour', 'red', 'This extra field is not configured.'],
      [
        'beyond its maximum length is refused',
        'Delivery note',
        'x'.repeat(33),
        'Ensure this field has no more than 32 characters.',
      ],
      ['of numbers that holds text is refused', 'Pallets', 'two', 'A valid number is required.'],
      [
        'beyond its maximum value is refused',
        'Pallets',
        '40.5',
        'Ensure this value is less than or equal to 40.',
      ],
      [
        'with a value that is not in its list is refused',
        'Sales region',
        'West',
        'This value is not one of the choices.',
      ],
      ['that is required is refused when it is empty', 'Sales region', '', 'This field is required.'],
    ])('%s', async (_, fieldName, fieldValue, message) => {
      await using sandbox = await open();
      const { status, body } = await sandbox.call('POST', '/invoices', withFields(fieldName, fieldValue));
      expect(status).toBe(422);
      expect(body).toEqual({
        code: 422,
        data: { [fieldName]: [message] },
        meta: { message: 'Parameter Error' },
      });
    });

    test('that must be unique is refused the second time, and free again after a delete', async () => {
      await using sandbox = await open();
      const first = await sandbox.call('POST', '/invoices', withFields('Delivery note', 'DN-1'));
      expect(
        (await sandbox.call('POST', '/invoices', withFields('Delivery note', 'DN-1', 'A-2'))).status,
      ).toBe(422);
      await sandbox.call('DELETE', `/invoices/${(first.body.data as { id: number }).id}`);
      expect(
        (await sandbox.call('POST', '/invoices', withFields('Delivery note', 'DN-1', 'A-2'))).status,
      ).toBe(200);
    });
  });

  describe('create from an order', () => {
    const orderOf = (changes: Record<string, unknown>) => ({
      orderId: 5,
      orderNumber: '505',
      companyId: '4711',
      status: 'Shipped',
      arrivesAt: 0,
      currency: 'USD',
      total: '12.50',
      details: {},
      ...changes,
    });
    const withOrder = (changes: Record<string, unknown>) =>
      open({
        stores: [
          {
            hash: 'store-a',
            tokens: ['token-of-a'],
            companies: [{ companyId: '4711', name: 'Harbor Tool Supply' }],
            orders: [orderOf(changes) as never],
          },
        ],
      });

    test('numbers the invoice with eight digits and gives it the amounts of the order', async () => {
      await using sandbox = await withOrder({});
      const { status, body } = await sandbox.call('POST', '/orders/5/invoices', { body: {} });
      expect([status, body]).toEqual([
        200,
        { code: 200, data: { invoiceNumber: '00000001', invoiceId: 1 }, meta: { message: 'SUCCESS' } },
      ]);
      expect(await read(sandbox, 1)).toMatchObject({
        orderNumber: '505',
        customerId: '4711',
        openBalance: usd('12.5000'),
      });
    });

    test('passes over a number that somebody has taken', async () => {
      await using sandbox = await withOrder({});
      await create(sandbox, { invoiceNumber: '00000002' });
      const { body } = await sandbox.call('POST', '/orders/5/invoices');
      expect(body.data).toEqual({ invoiceNumber: '00000003', invoiceId: 3 });
    });

    test('makes one invoice of an order and refuses the second', async () => {
      await using sandbox = await withOrder({});
      await sandbox.call('POST', '/orders/5/invoices');
      const { status, body } = await sandbox.call('POST', '/orders/5/invoices');
      expect([status, body.data]).toEqual([400, { errMsg: 'The invoice exists for this order' }]);
    });

    test.each([
      ['the BigCommerce id of the order', {}, '505', 404, 'Order does not exist'],
      ['an order that has not arrived', { arrivesAt: noon + 25 }, '5', 404, 'Order does not exist'],
      ['an incomplete order', { status: 'Incomplete' }, '5', 400, 'The order is incomplete'],
      ["a guest's order", { companyId: null }, '5', 400, 'The order does not belong to a company'],
    ])('refuses %s', async (_, changes, orderId, status, errMsg) => {
      await using sandbox = await withOrder(changes);
      const reply = await sandbox.call('POST', `/orders/${orderId}/invoices`);
      expect([reply.status, reply.body.data]).toEqual([status, { errMsg }]);
    });

    test('finds an order once it has arrived', async () => {
      await using sandbox = await withOrder({ arrivesAt: noon + 25 });
      sandbox.clock.advance(25);
      expect((await sandbox.call('POST', '/orders/5/invoices')).status).toBe(200);
    });
  });
}
