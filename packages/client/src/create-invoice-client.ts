import type { paths } from '@b2b-invoices/types';
import createClient from 'openapi-fetch';
import { bodyProblem, serializeBody } from './body.ts';
import { type Call, callOperation } from './call-operation.ts';
import { idProblem } from './id-problem.ts';
import type { CallOptions, InvoiceClient } from './invoice-client.ts';
import type { InvoiceClientOptions } from './invoice-client-options.ts';
import type { Envelope, InvoiceResult } from './invoice-result.ts';
import { invoiceOperations } from './operations.ts';
import { extraFieldListNames, invoiceListNames, queryProblem, serializeQuery } from './query.ts';
import { readClientOptions } from './read-client-options.ts';

/**
 * Makes a client for one store. It sends nothing, and keeps copies of the options, so a later change to them has no effect.
 * The client never shows its credentials, never follows a redirect and never sends a request twice.
 *
 * Throws an InvoiceArgumentError if the credentials are of both kinds, incomplete or unfit for a header, or if the base URL
 * cannot be used.
 */
export function createInvoiceClient(options: InvoiceClientOptions): InvoiceClient {
  const connection = readClientOptions(options);
  const api = createClient<paths>({
    baseUrl: connection.baseUrl,
    headers: { Accept: 'application/json', ...connection.credentials },
    redirect: 'manual',
    querySerializer: serializeQuery,
    bodySerializer: serializeBody,
  });
  const call = <Body extends Envelope>(of: Call, given?: CallOptions): Promise<InvoiceResult<Body>> =>
    callOperation<Body>(connection, of, given);

  return Object.freeze<InvoiceClient>({
    listInvoices(query, given) {
      const operation = invoiceOperations.listInvoices;
      const problem = queryProblem(query, invoiceListNames);
      const params = query === undefined ? {} : { query };
      return call(
        { operation, problem, send: (init) => api.GET(operation.path, { ...init, params }) },
        given,
      );
    },
    createInvoice(body, given) {
      const operation = invoiceOperations.createInvoice;
      const problem = bodyProblem(body);
      return call({ operation, problem, send: (init) => api.POST(operation.path, { ...init, body }) }, given);
    },
    getInvoice(invoiceId, given) {
      const operation = invoiceOperations.getInvoice;
      const problem = idProblem('invoiceId', invoiceId);
      const params = { path: { invoiceId } };
      return call(
        { operation, problem, send: (init) => api.GET(operation.path, { ...init, params }) },
        given,
      );
    },
    updateInvoice(invoiceId, body, given) {
      const operation = invoiceOperations.updateInvoice;
      const problem = idProblem('invoiceId', invoiceId) ?? bodyProblem(body);
      const params = { path: { invoiceId } };
      return call(
        { operation, problem, send: (init) => api.PUT(operation.path, { ...init, params, body }) },
        given,
      );
    },
    deleteInvoice(invoiceId, given) {
      const operation = invoiceOperations.deleteInvoice;
      const problem = idProblem('invoiceId', invoiceId);
      const params = { path: { invoiceId } };
      return call(
        { operation, problem, send: (init) => api.DELETE(operation.path, { ...init, params }) },
        given,
      );
    },
    createInvoiceFromOrder(orderId, given) {
      const operation = invoiceOperations.createInvoiceFromOrder;
      const problem = idProblem('orderId', orderId);
      const params = { path: { orderId } };
      return call(
        { operation, problem, send: (init) => api.POST(operation.path, { ...init, params }) },
        given,
      );
    },
    getInvoicePdf(invoiceId, given) {
      const operation = invoiceOperations.getInvoicePdf;
      const problem = idProblem('invoiceId', invoiceId);
      const params = { path: { invoiceId } };
      return call(
        { operation, problem, send: (init) => api.GET(operation.path, { ...init, params }) },
        given,
      );
    },
    listInvoiceExtraFields(query, given) {
      const operation = invoiceOperations.listInvoiceExtraFields;
      const problem = queryProblem(query, extraFieldListNames);
      const params = query === undefined ? {} : { query };
      return call(
        { operation, problem, send: (init) => api.GET(operation.path, { ...init, params }) },
        given,
      );
    },
  });
}
