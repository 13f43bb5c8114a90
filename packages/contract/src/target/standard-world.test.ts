import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { standardWorld } from './standard-world.ts';

const world = standardWorld(specification);

test('every order that has a company, and every channel of one, is of this store', () => {
  const companies = world.companies?.map(({ companyId }) => companyId);
  const channels = world.channels?.map(({ channelId }) => channelId);
  for (const { companyId, channelId } of world.orders ?? []) {
    if (companyId !== null) expect(companies).toContain(companyId);
    if (channelId !== undefined) expect(channels).toContain(channelId);
  }
});

test('an order stands for each case that an invoice can be asked for', () => {
  const orders = world.orders ?? [];
  expect(orders.some(({ status }) => status === 'Incomplete')).toBe(true);
  expect(orders.some(({ companyId }) => companyId === null)).toBe(true);
  expect(orders.filter(({ companyId, status }) => companyId && status !== 'Incomplete').length).toBe(4);
  expect(new Set(orders.flatMap(({ orderId, orderNumber }) => [String(orderId), orderNumber])).size).toBe(12);
});

test('the extra fields are those that the specification shows, of each type', () => {
  expect(new Set(world.extraFields?.map(({ fieldType }) => fieldType))).toEqual(new Set([0, 1, 2, 3]));
});

test('a specification without examples leaves the extra fields out', () => {
  expect(standardWorld({ ...specification, paths: {} }).extraFields).toEqual([]);
});
