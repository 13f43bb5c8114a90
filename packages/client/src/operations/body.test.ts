import { expect, test } from 'vitest';
import { named } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { recordingFetch } from '../../fixtures/recording-fetch.ts';
import { untyped } from '../../fixtures/untyped.ts';
import {
  connectInvoices,
  createInvoice,
  createInvoiceFromOrder,
  deleteInvoice,
  updateInvoice,
} from '../index.ts';

const { fetch, requests } = recordingFetch(() => named());
const connection = connectInvoices(ownStore({ fetch }));
const amount = { code: 'USD', value: '349.50' };
const newInvoice = {
  invoiceNumber: 'INV-1',
  customerId: '4711',
  originalBalance: amount,
  openBalance: amount,
};

test.each([
  [
    { currency: 'USD' },
    'the body knows no "currency", only invoiceNumber customerId originalBalance openBalance type ',
  ],
  [{ createdAt: 1 }, 'the body knows no "createdAt"'],
  [{ toString: 1 }, 'the body knows no "toString"'],
  [{ invoiceNumber: undefined }, 'invoiceNumber is missing'],
  [{ customerId: undefined }, 'customerId is missing'],
  [{ originalBalance: undefined }, 'originalBalance is missing'],
  [{ openBalance: undefined }, 'openBalance is missing'],
  [{ invoiceNumber: '' }, 'invoiceNumber must be text that is not blank, not ""'],
  [{ invoiceNumber: ' \n' }, 'invoiceNumber must be text that is not blank, not " \\n"'],
  [{ invoiceNumber: 7 }, 'invoiceNumber must be text that is not blank, not 7'],
  [{ invoiceNumber: null }, 'invoiceNumber must be text that is not blank, not null'],
  [{ customerId: ' ' }, 'customerId must be text that is not blank, not " "'],
  [{ externalId: ' '.repeat(41) }, 'externalId must be text that is not blank, not text of 41 characters'],
  [{ externalId: '' }, 'externalId must be text that is not blank, not ""'],
  [{ externalCustomerId: ' ' }, 'externalCustomerId must be text that is not blank, not " "'],
])('a new invoice with %j is refused before anything is sent', async (change, problem) => {
  const error = await failureOf(createInvoice(connection, untyped({ ...newInvoice, ...change })));
  expect(error).toMatchObject({ reason: 'invalid-argument', applied: 'no', attempts: 0 });
  expect(error.message).toContain(`createInvoice: ${problem}`);
  expect(requests).toEqual([]);
});

test.each([
  [{ orderNumber: '118' }, 'the body knows no "orderNumber", only customerId externalCustomerId '],
  [{ issuedAt: 1 }, 'the body knows no "issuedAt"'],
  [{ invoiceNumber: ' ' }, 'invoiceNumber must be text that is not blank'],
  [{ openBalance: null }, 'openBalance.code must be a currency code such as "USD", not undefined'],
])('an update with %j is refused before anything is sent', async (body, problem) => {
  const error = await failureOf(updateInvoice(connection, 7, untyped(body)));
  expect(error).toMatchObject({ reason: 'invalid-argument', applied: 'no', attempts: 0 });
  expect(error.message).toContain(`updateInvoice: ${problem}`);
  expect(requests).toEqual([]);
});

test.each(['0', '', 'x', 1.5, null])('the order number %j is refused', async (orderNumber) => {
  const error = await failureOf(
    createInvoiceFromOrder(connection, 90417, { orderNumber: untyped(orderNumber) }),
  );
  expect(error.message).toContain('createInvoiceFromOrder: orderNumber must be a whole number from 1');
  expect(requests).toEqual([]);
});

test('the option orderNumber is of createInvoiceFromOrder alone', async () => {
  for (const call of [
    deleteInvoice(connection, 7, untyped({ orderNumber: '118' })),
    createInvoice(connection, newInvoice, untyped({ orderNumber: '118' })),
  ])
    expect((await failureOf(call)).message).toContain('there is no option "orderNumber", only signal ');
  expect(requests).toEqual([]);
});

test('a call without a connection says where one comes from', async () => {
  for (const other of [undefined, null, {}, { baseUrl: 'https://example.com' }])
    await expect(async () => deleteInvoice(untyped(other), 7)).rejects.toThrow(
      new TypeError('The first argument must come from connectInvoices().'),
    );
});
