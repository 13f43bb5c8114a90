import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { exampleWorld } from '../examples/example-world.ts';
import { variousInvoices } from './various-invoices.ts';

let numbers = 0;
const made = variousInvoices(exampleWorld(specification), () => {
  numbers += 1;
  return `LQ-${numbers}`;
});

test('of each text that is searched some come with a create and some with an update', () => {
  for (const field of ['invoiceNumber', 'purchaseOrderNumber', 'externalCustomerId', 'type']) {
    const having = made.filter(({ body }) => field in body);
    const updated = having.filter(({ update }) => field in update);
    expect(updated.length).toBeGreaterThan(0);
    expect(updated.length).toBeLessThan(having.length);
    const final = made.map(({ body, update }) => String(update[field] ?? body[field]));
    for (const { body } of updated)
      expect(final.filter((text) => text.endsWith(String(body[field]).slice(-2)))).toEqual([]);
  }
});

test('the numbers end in an order of their own', () => {
  const final = made.map(({ body, update }) => String(update['invoiceNumber'] ?? body['invoiceNumber']));
  expect(final.map((text) => text.slice(-2, -1)).join('')).toBe('HCKAFLDIBGJE');
});
