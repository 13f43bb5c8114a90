import type { components, ExtraFieldListQuery } from '@b2b-invoices/types';
import { callOperation } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { queryProblem, serializeQuery } from './query.ts';

/** The answer to listInvoiceExtraFields. */
export type ListedExtraFields = components['schemas']['ExtraFieldListResponse'];

const names: Readonly<Record<keyof ExtraFieldListQuery, true>> = { offset: true, limit: true };

/**
 * One page of the store's own fields for invoices and their rules; without a `limit` it holds 10.
 *
 * Documented (vendor's page): a `limit` of 1 to 250, by default 10.
 */
export async function listInvoiceExtraFields(
  connection: InvoiceConnection,
  query: ExtraFieldListQuery = {},
  options?: CallOptions,
): Promise<InvoiceResult<ListedExtraFields>> {
  return callOperation(
    connection,
    {
      operation: {
        operationId: 'listInvoiceExtraFields',
        method: 'GET',
        path: '/invoices/extra-fields',
        data: 'list',
      },
      problem: queryProblem(query, names),
      query: () => serializeQuery(query),
    },
    options,
  );
}
