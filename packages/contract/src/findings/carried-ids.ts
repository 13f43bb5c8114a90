import type { Step } from '../session/step.ts';
import { parseJson } from '../wire/exchange.ts';

const creating = new Set(['createInvoice', 'createInvoiceFromOrder']);

/** The id that a step's answer gives to a new invoice. */
export function createdId({ exchange }: Step): number | undefined {
  const { operation, response } = exchange;
  if (!operation || !creating.has(operation.operationId) || response.status >= 300) return undefined;
  const body = (response.json ?? parseJson(response.body))?.value;
  const { id } = Object(Object(body).data) as { id?: unknown };
  return Number.isSafeInteger(id) ? Number(id) : undefined;
}

/** Finds an id in the path of a call: a segment of its own. */
export const idInPath = (id: number): string => `(?<=/)${id}(?=[/?#]|$)`;

/**
 * The ids of created invoices that later steps ask for, from the step that created each. Sent again, the service gives other
 * ids, so they are carried on in variables.
 */
export function carriedIds(steps: readonly Step[]): Map<Step, { id: number; name: string }> {
  const carried = new Map<Step, { id: number; name: string }>();
  for (const [index, step] of steps.entries()) {
    const id = createdId(step);
    if (id === undefined) continue;
    const pattern = new RegExp(idInPath(id));
    const later = steps.slice(index + 1);
    if (!later.some(({ exchange }) => pattern.test(exchange.request.url.href))) continue;
    carried.set(step, { id, name: `id${carried.size + 1}` });
  }
  return carried;
}
