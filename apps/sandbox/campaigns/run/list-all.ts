import { type Access, callApi, messageOf } from './call-api.ts';

/** An invoice as a list shows it. */
export type Listed = Record<string, unknown> & { id: number; invoiceNumber: string };

export interface WholeList {
  total: number;
  invoices: Listed[];
}

const pageSize = 250;

/**
 * Every invoice of a store, page by page, with extra fields.
 * @throws Error when a page is refused
 */
export async function listAll(access: Access): Promise<WholeList> {
  const invoices: Listed[] = [];
  let total = 0;
  for (let offset = 0; ; offset += pageSize) {
    const query = `limit=${pageSize}&offset=${offset}&sortBy=createdAt&orderBy=ASC&isIncludeExtraFields=1`;
    const reply = await callApi(access, 'GET', `/invoices?${query}`);
    if (reply?.status !== 200) throw new Error(`The list of ${access.store} failed: ${messageOf(reply)}`);
    const page = reply.body.data as Listed[];
    invoices.push(...page);
    total = reply.body.meta?.pagination?.totalCount ?? -1;
    if (page.length < pageSize) return { total, invoices };
  }
}
