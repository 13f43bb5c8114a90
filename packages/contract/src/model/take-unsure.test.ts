import { expect, test } from 'vitest';
import { answerWith } from '../../test-targets/answer-with.ts';
import type { ModelState } from './model-state.ts';
import { takeUnsure } from './take-unsure.ts';
import { modelInvoiceOf, stateOf } from './testing/model-invoice-of.ts';

/** What the state is after an operation on invoice 7 of which nobody says what came of it. */
function after(operationId: string, status: number, data: unknown = { id: 7 }): ModelState {
  const state = stateOf([modelInvoiceOf(7, { type: 'Invoice' })]);
  takeUnsure(state, operationId, answerWith(operationId, { code: status, data }, status), () => 7);
  return state;
}
const typeIn = ({ invoices }: ModelState): string | undefined =>
  invoices.get(7)?.fields.get('type')?.expected.kind;

test.each([
  ['createInvoice', { id: 8 }],
  ['createInvoiceFromOrder', { invoiceId: 8 }],
])('%s that was carried out has an invoice, of which nothing is known', (operationId, data) => {
  const { invoices, complete } = after(operationId, 200, data);
  expect([...invoices.keys()]).toEqual([7, 8]);
  expect(invoices.get(8)?.fields.get('type')?.expected.kind ?? 'anything').toBe('anything');
  expect(complete).toBe(true);
});

test('a create that was refused has none, and one that was lost may have one', () => {
  expect([...after('createInvoice', 422).invoices.keys()]).toEqual([7]);
  expect(after('createInvoice', 422).complete).toBe(true);
  expect(after('createInvoice', 0).complete).toBe(false);
});

test('an update that was carried out or lost leaves nothing known, and one that was refused all', () => {
  expect(typeIn(after('updateInvoice', 200))).toBe('anything');
  expect(typeIn(after('updateInvoice', 0))).toBe('anything');
  expect(after('updateInvoice', 200).invoices.get(7)).toMatchObject({
    hostedPdf: { kind: 'anything' },
    readAt: -1,
  });
  expect(typeIn(after('updateInvoice', 400))).toBe('value');
});

test('a delete that was carried out takes the invoice away, and one that was lost may have', () => {
  expect([...after('deleteInvoice', 200).deletedIds]).toEqual([7]);
  expect(after('deleteInvoice', 200).invoices.size).toBe(0);
  const lost = after('deleteInvoice', 0);
  expect([lost.invoices.size, lost.deletedIds.size, lost.complete]).toEqual([0, 0, false]);
  expect(after('deleteInvoice', 404).invoices.size).toBe(1);
});

test('a read changes nothing', () => {
  for (const operationId of ['getInvoice', 'listInvoices', 'getInvoicePdf'])
    expect(typeIn(after(operationId, 200))).toBe('value');
});
