import type { SandboxControl } from '../fixtures/sandbox-control.ts';
import type { SmokeTarget } from './smoke-check.ts';

/** A write that a runtime sent again by itself. */
export type Resent = 'POST' | 'PUT' | 'DELETE';

const writes = {
  POST: { operationId: 'createInvoice', path: '/invoices' },
  PUT: { operationId: 'updateInvoice', path: '/invoices/2041' },
  DELETE: { operationId: 'deleteInvoice', path: '/invoices/2041' },
} as const;

/**
 * Which writes the bare `fetch` of this runtime sends again when the connection ends without an answer, unasked and unseen.
 * Where it does, one attempt of a client may be two at the service: the second create finds its own number taken, and the
 * second delete finds nothing.
 */
export async function observeResends(target: SmokeTarget, control: SandboxControl): Promise<Resent[]> {
  const headers = {
    'Content-Type': 'application/json',
    'X-Auth-Token': target.token,
    'X-Store-Hash': target.storeHash,
  };
  const resent: Resent[] = [];
  for (const method of ['POST', 'PUT', 'DELETE'] as const) {
    const { operationId, path } = writes[method];
    await control.forget();
    await control.addFault({ match: { operationId }, times: 10, effect: { kind: 'reset', when: 'before' } });
    const body = method === 'DELETE' ? {} : { body: '{}' };
    await fetch(target.baseUrl + path, { method, headers, ...body }).catch(() => undefined);
    if ((await control.countRequests(operationId)) > 1) resent.push(method);
  }
  await control.forget();
  return resent;
}
