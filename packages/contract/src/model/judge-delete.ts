import { readAnswer } from './answer.ts';
import { unknownInvoice } from './judge-update.ts';
import type { ModelExchange } from './model.ts';
import { knownValue } from './model-invoice.ts';
import type { Judgement, ModelState } from './model-state.ts';
import { judgeOutcome, mustSucceed } from './refusal.ts';

/** Judges the answer to a delete, and takes the invoice out. */
export function judgeDelete(
  state: ModelState,
  judgement: Judgement,
  id: number,
  { exchange }: ModelExchange,
): void {
  const answer = readAnswer(exchange);
  const invoice = state.invoices.get(id);
  if (!invoice) {
    const must = state.complete || state.deletedIds.has(id) ? 'fail' : 'either';
    judgeOutcome(judgement, answer, { must, reasons: [unknownInvoice(id)] }, 'delete-succeeds');
    return;
  }
  judgeOutcome(judgement, answer, mustSucceed, 'delete-succeeds');
  if (!answer.ok) return;
  const { id: named } = Object(answer.data) as { id?: unknown };
  judgement.hold('delete-names-the-invoice', named === undefined || named === id, () => ({
    subject: 'id',
    expected: String(id),
    actual: JSON.stringify(named) ?? 'nothing',
  }));
  state.invoices.delete(id);
  state.deletedIds.add(id);
  state.freedNumbers.add(String(knownValue(invoice, 'invoiceNumber')));
  const order = knownValue(invoice, 'orderNumber');
  if (order !== undefined) state.freedOrders.add(String(order));
  state.lastWrite = state.tick;
}
