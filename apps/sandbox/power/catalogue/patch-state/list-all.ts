import type { Invoice } from '@b2b-invoices/types';
import type { ApiCall } from './api-call.ts';

/** Every invoice that a query finds, in its order, whatever page it asks for. */
export async function listAll(
  { ask }: ApiCall,
  given: URLSearchParams = new URLSearchParams(),
): Promise<Invoice[]> {
  const found: Invoice[] = [];
  for (;;) {
    const query = new URLSearchParams(given);
    query.set('offset', String(found.length));
    query.set('limit', '250');
    const { data, total } = await ask<Invoice[]>('GET', `/invoices?${query}`);
    if (!Array.isArray(data) || data.length === 0) return found;
    found.push(...data);
    if (found.length >= total) return found;
  }
}
