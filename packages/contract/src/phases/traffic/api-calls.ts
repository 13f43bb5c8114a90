import type { Operation } from '@b2b-invoices/spec';
import type { Call } from '../../wire/call.ts';
import { callOf } from '../../wire/call-of.ts';

/** The id of an invoice or an order, as it goes into a path. */
export type Id = number | string;
export type Query = Readonly<Record<string, unknown>>;

/** The calls of the eight operations, none of them sent. */
export interface ApiCalls {
  create(body: unknown): Call;
  get(id: Id): Call;
  update(id: Id, body: unknown): Call;
  remove(id: Id): Call;
  fromOrder(orderId: Id, body?: unknown): Call;
  pdf(id: Id): Call;
  list(query?: Query): Call;
  extraFields(query?: Query): Call;
}

/** @throws Error, when a call is asked for, for an operation that the specification does not have */
export function apiCalls(operations: readonly Operation[]): ApiCalls {
  function operation(id: string): Operation {
    const found = operations.find(({ operationId }) => operationId === id);
    if (!found) throw new Error(`The specification has no operation ${id}.`);
    return found;
  }
  return {
    create: (body) => callOf(operation('createInvoice'), { body }),
    get: (invoiceId) => callOf(operation('getInvoice'), { path: { invoiceId } }),
    update: (invoiceId, body) => callOf(operation('updateInvoice'), { path: { invoiceId }, body }),
    remove: (invoiceId) => callOf(operation('deleteInvoice'), { path: { invoiceId } }),
    fromOrder: (orderId, body) => callOf(operation('createInvoiceFromOrder'), { path: { orderId }, body }),
    pdf: (invoiceId) => callOf(operation('getInvoicePdf'), { path: { invoiceId } }),
    list: (query = {}) => callOf(operation('listInvoices'), { query }),
    extraFields: (query = {}) => callOf(operation('listInvoiceExtraFields'), { query }),
  };
}
