import type { Invoice } from '@b2b-invoices/types';
import { type ApiCall, on } from './api-call.ts';
import { changeSuccess } from './json-answer.ts';
import { listAll } from './list-all.ts';
import type { Seed } from './state-fault.ts';

/** How a list is made in another way than the correct one. */
export interface Relisting {
  /** Which lists; all by default. */
  when?(query: URLSearchParams): boolean;
  /** Changes what is asked for first. */
  ask?(query: URLSearchParams): void;
  /** What remains of all that was found, and in which order. */
  pick?(invoices: Invoice[], query: URLSearchParams, call: ApiCall): Invoice[] | Promise<Invoice[]>;
}

/** The page and the total of a list that was made in another way. A query that is refused stays refused. */
export async function relisted(
  call: ApiCall,
  response: Response,
  { when, ask, pick }: Relisting,
): Promise<Response> {
  if (when && !when(call.query)) return response;
  return changeSuccess(response, async (body) => {
    const query = new URLSearchParams(call.query);
    ask?.(query);
    const found = await listAll(call, query);
    const picked = pick ? await pick(found, call.query, call) : found;
    const { pagination } = body.meta;
    if (!pagination) return;
    pagination.totalCount = picked.length;
    body.data = picked.slice(pagination.offset, pagination.offset + pagination.limit);
  });
}

/** Makes lists in another way. */
export const relist = (relisting: Relisting): Seed =>
  on('listInvoices', async (call) => relisted(call, await call.pass(), relisting));
