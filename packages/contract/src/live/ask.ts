import type { Step } from '../session/step.ts';
import { type CallParts, callOf } from '../wire/call-of.ts';
import { parseJson } from '../wire/exchange.ts';
import type { ListedInvoice, LiveContext } from './live-plan.ts';

/** Sends a request for an operation. */
export function ask(
  { session, operations }: LiveContext,
  operationId: string,
  parts: CallParts = {},
  more: { credentials?: Readonly<Record<string, string>> | 'none' } = {},
): Promise<Step> {
  const operation = operations.find((each) => each.operationId === operationId);
  if (!operation) throw new Error(`The specification has no operation ${operationId}.`);
  return session.send({ ...callOf(operation, parts), ...more });
}

/** The `data` of an answer. */
export function dataOf({ exchange }: Step): unknown {
  const { json, body } = exchange.response;
  return (Object((json ?? parseJson(body))?.value) as { data?: unknown }).data;
}

/** The invoices of a page; none where the answer is not one. */
export function invoicesOf(step: Step): ListedInvoice[] {
  const data = dataOf(step);
  if (!Array.isArray(data)) return [];
  return data.filter((item): item is ListedInvoice => Number.isSafeInteger(Object(item).id));
}
