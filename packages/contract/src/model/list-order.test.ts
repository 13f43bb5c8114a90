import { expect, test } from 'vitest';
import { nothing } from './expected.ts';
import { readOrder } from './list-order.ts';
import { modelInvoiceOf } from './testing/model-invoice-of.ts';

const usd = (value: unknown) => ({ code: 'USD', value });

/** How two values of a field go. */
function orderOf(field: string, left: unknown, right: unknown, direction = 'ASC'): number | undefined {
  const order = readOrder(new URLSearchParams({ sortBy: field, orderBy: direction }));
  return order?.compare(modelInvoiceOf(1, { [field]: left }), modelInvoiceOf(2, { [field]: right }));
}

test.each<[string, unknown, unknown, number | undefined]>([
  ['dueDate', 9, 10, -1],
  ['createdAt', '10', 9, 1],
  ['status', 1, 1, 0],
  ['dueDate', nothing, 1, undefined],
  ['dueDate', '', 1, undefined],
  ['openBalance', usd('9.0000'), usd('10.0000'), -1],
  ['openBalance', usd('10'), usd('10.0000'), 0],
  ['originalBalance', usd('-1'), usd('-2'), 1],
  ['openBalance', usd('1.00001'), usd('1.00002'), undefined],
  ['openBalance', usd('99999999999999991'), usd('99999999999999992'), undefined],
  ['openBalance', nothing, usd('1'), undefined],
  ['invoiceNumber', 'A1', 'A2', -1],
  ['invoiceNumber', 'A1', 'A1', 0],
  ['invoiceNumber', 'Ä1', 'Ä1', 0],
  ['invoiceNumber', 'A1', 'a2', undefined],
  ['invoiceNumber', 'Ä1', 'B1', undefined],
  ['invoiceNumber', 'A-1', 'A-2', undefined],
  ['customerId', '9', '10', undefined],
  ['customerId', '09', '10', -1],
  ['invoiceNumber', 'A1', 'AB', undefined],
  ['invoiceNumber', 'A', 'AB', -1],
  ['externalCustomerId', 'A', nothing, undefined],
])('sorted by %s, %j against %j is %s', (field, left, right, order) => {
  expect(orderOf(field, left, right)).toBe(order);
  expect(orderOf(field, right, left)).toBe(order === undefined ? undefined : 0 - order);
  expect(orderOf(field, left, right, 'DESC')).toBe(order === undefined ? undefined : -order);
});

test('without a direction it is not said which way', () => {
  expect(readOrder(new URLSearchParams('sortBy=status'))).toMatchObject({ field: 'status', isSaid: false });
  expect(readOrder(new URLSearchParams('sortBy=status&orderBy=DESC'))?.isSaid).toBe(true);
});

test.each([
  '',
  'sortBy=',
  'sortBy=none',
  'sortBy=status&sortBy=dueDate',
  'sortBy=status&orderBy=ASC&orderBy=DESC',
])('nobody says how %j sorts', (query) => {
  expect(readOrder(new URLSearchParams(query))).toBeUndefined();
});
