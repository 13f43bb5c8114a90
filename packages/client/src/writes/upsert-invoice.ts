import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import { isInvoiceError } from '../errors/is-invoice-error.ts';
import type { ReadInvoice } from '../invoice-bodies.ts';
import { createCall, type NewInvoice } from '../operations/create-invoice.ts';
import { getCall } from '../operations/get-invoice.ts';
import { shown } from '../operations/id-problem.ts';
import { updateCall } from '../operations/update-invoice.ts';
import { findInvoices } from './find-invoices.ts';
import { lookAndWrite } from './look-and-write.ts';
import { updateFor } from './update-for.ts';
import { type WrittenInvoice, writtenInvoice } from './written-invoice.ts';

/** What is to be set for an upsert. */
export interface UpsertOptions extends CallOptions {
  /** The field by which an invoice of the same company is looked up. The body must have it. */
  by: 'invoiceNumber' | 'externalId';
}

/**
 * Creates an invoice, or brings the one that is there into line with the body. It is looked up within the company of the
 * body. If there is none, it is created, as `createInvoice` does. If there is one, the fields that the body gives and that
 * are different are sent; if none is, nothing is. In `details`, lists become those of the body; other fields that it does not
 * name stay, also those of a line at the same place with the same `sku`. `extraFields` that it does not name stay. One deadline holds for all of it.
 *
 * It fails with an InvoiceConflictError, and writes nothing, if several invoices bear the external id, or if the body differs
 * in a field that an update cannot change: `orderNumber`, `channelId`, `termsConditions`, or any that would become empty.
 * `issuedAt` cannot be read, so it counts at the creation only; for the same reason `externalPdfUrl` is sent each time.
 *
 * Several at once for one invoice number do not double it, since the service takes a number once. By `externalId` they may,
 * if they bear different numbers.
 */
export async function upsertInvoice(
  connection: InvoiceConnection,
  body: NewInvoice,
  { by, ...options }: UpsertOptions,
): Promise<WrittenInvoice<'created' | 'updated' | 'unchanged'>> {
  const within = lookAndWrite(connection, 'upsertInvoice', options);
  const { run, look, refuse, conflict } = within;
  const create = createCall(body);
  refuse(
    !/^(invoiceNumber|externalId)$/.test(by) && `by must be invoiceNumber or externalId, not ${shown(by)}`,
  );
  refuse(create.problem ?? (body[by] === undefined && `${by} is missing`));
  const { customerId, [by]: key = '' } = body;
  const find = async (): Promise<ReadInvoice | undefined> => {
    const filter =
      by === 'externalId' ? { 'externalId[]': [key] } : { searchBy: 'invoiceNumber' as const, q: key };
    const fits = (invoice: ReadInvoice): boolean => invoice[by] === key;
    const [found, ...others] = await look(findInvoices(within, { customerId, ...filter }, fits));
    if (others.length > 0) throw conflict({ summary: `${others.length + 1} invoices have the ${by} ${key}` });
    return found;
  };

  let found = await find();
  if (found === undefined) {
    try {
      const created = await run(create);
      return writtenInvoice('created', created.data.id, body, created);
    } catch (error) {
      // Somebody else may have created it since it was looked up.
      if (!isInvoiceError(error, 'conflict') && !isInvoiceError(error, 'bad-request')) throw error;
      found = await find();
      if (found === undefined) throw error;
    }
  }
  const { id } = found;
  const { data: invoice } = await look(run(getCall(id)));
  const { update, pointers } = updateFor(body, invoice);
  if (pointers.length > 0) {
    const summary = `an update of invoice ${id} cannot change ${pointers.join(', ')}`;
    throw conflict({ summary, invoiceId: id, pointers });
  }
  if (Object.keys(update).length === 0) return writtenInvoice('unchanged', id, update);
  return writtenInvoice('updated', id, update, await run(updateCall(id, update)));
}
