import type { InvoiceListQuery } from '@b2b-invoices/types';
import type { Call } from '../call/call.ts';
import { callOperation } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { ListedInvoices } from '../invoice-bodies.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { canonicalInvoice } from '../money/canonical-invoice.ts';
import { queryProblem, serializeQuery } from './query.ts';

/** The invoices of one company, by its B2B Edition id. */
export interface OneCompanyQuery extends InvoiceListQuery {
  customerId: string;
  everyCompany?: never;
}

/**
 * A text that nobody has. Were it `never`, TypeScript would take a variable of type InvoiceListQuery, which may name no company, for
 * an InvoiceQuery.
 */
type NoCompany = string & { readonly none: never };

/** The invoices of every company of the store. */
export interface EveryCompanyQuery extends InvoiceListQuery {
  /** Says that no company was forgotten. It is not sent. */
  everyCompany: true;
  customerId?: NoCompany;
}

/** Which invoices to list: those of one company, or expressly those of every company. */
export type InvoiceQuery = OneCompanyQuery | EveryCompanyQuery;

const names: Readonly<Record<keyof InvoiceListQuery, true>> = {
  offset: true,
  limit: true,
  orderBy: true,
  sortBy: true,
  searchBy: true,
  q: true,
  customerName: true,
  customerId: true,
  status: true,
  beginDateAt: true,
  endDateAt: true,
  'externalId[]': true,
  isIncludeExtraFields: true,
  channelIds: true,
};

/**
 * One page of invoices; without a `limit` it holds 10. A filter that is unknown, `undefined` or an empty list is refused
 * before anything is sent: the service would ignore it, and answer with the invoices of every company. For the same reason
 * the query names a company, or says `everyCompany: true`; and a page that holds another company's invoice is not given out,
 * but fails with the reason `other-company`.
 *
 * Observed (integrators' reports): an unknown query key is ignored, and the answer holds every company's invoices. Observed: 10
 * are given where no `limit` is asked for; 250 at most is assumed.
 */
export async function listInvoices(
  connection: InvoiceConnection,
  query: InvoiceQuery,
  options?: CallOptions,
): Promise<InvoiceResult<ListedInvoices>> {
  return callOperation(connection, listCall(query), options);
}

/** The call behind listInvoices. */
export function listCall(given: InvoiceQuery): Call<ListedInvoices> {
  const { everyCompany, ...query } = Object(given) as InvoiceQuery;
  const { customerId } = query;
  const isScoped = 'customerId' in query ? everyCompany === undefined : everyCompany === true;
  return {
    operation: { operationId: 'listInvoices', method: 'GET', path: '/invoices', data: 'list' },
    problem: isScoped
      ? queryProblem(query, names)
      : 'the query must either name a company by customerId, or say everyCompany: true',
    query: () => serializeQuery(query),
    accept(invoices) {
      invoices.forEach(canonicalInvoice);
      const isOther = (invoice: unknown): boolean =>
        String(Object(invoice).customerId) !== String(customerId);
      return customerId !== undefined && invoices.some(isOther)
        ? { reason: 'other-company', summary: `customerId=${customerId} was ignored` }
        : undefined;
    },
  };
}
