import type { Exchange } from '../wire/exchange.ts';
import { readAnswer } from './answer.ts';
import { anything } from './expected.ts';
import { adopt } from './judge-get.ts';
import type { ModelState } from './model-state.ts';

/** Takes what a write may have done as it will be read, where nobody says what it did. */
export function takeUnsure(
  state: ModelState,
  operationId: string,
  exchange: Exchange,
  idIn: (path: string) => number,
): void {
  const answer = readAnswer(exchange);
  const isLost = exchange.response.status === 0;
  const id = idIn(exchange.request.url.pathname);
  const data = Object(answer.data) as { id?: unknown; invoiceId?: unknown };
  const made = data.id ?? data.invoiceId;
  if (operationId.startsWith('createInvoice')) {
    if (answer.ok && typeof made === 'number') adopt(state, made);
    if (isLost) state.complete = false;
  }
  const invoice = state.invoices.get(id);
  if (!invoice || (!answer.ok && !isLost)) return;
  if (operationId === 'updateInvoice') {
    for (const field of invoice.fields.values()) field.expected = anything;
    invoice.hostedPdf = anything;
    invoice.readAt = -1;
  }
  if (operationId === 'deleteInvoice') {
    state.invoices.delete(id);
    if (answer.ok) state.deletedIds.add(id);
    else state.complete = false;
  }
}
