import type { ApiCall } from './api-call.ts';
import { without } from './change-field.ts';
import type { Disguise } from './disguised.ts';
import { jsonOf } from './json-answer.ts';

/**
 * Creates what the correct server refuses for a number or an order that is taken: under a number of its own and without
 * the order, shown as it was sent. Undefined where it is refused for another reason too.
 */
export async function createAnyway(call: ApiCall, disguise: Disguise): Promise<Response | undefined> {
  const { invoiceNumber, orderNumber } = call.body ?? {};
  if (typeof invoiceNumber !== 'string') return undefined;
  const body = {
    ...without(call.body ?? {}, 'orderNumber'),
    invoiceNumber: `${invoiceNumber}~${crypto.randomUUID()}`,
  };
  const response = await call.pass({ body });
  const { data } = await jsonOf<{ id: number }>(response.clone());
  if (!response.ok || !data) return undefined;
  disguise(call, data.id, {
    invoiceNumber,
    ...(typeof orderNumber === 'string' ? { orderNumber } : {}),
  });
  return response;
}
