import type { InvoiceUpdate } from '@b2b-invoices/types';
import type { CallOptions } from '../call/call-options.ts';
import type { ErrorKind } from '../call/failure.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import { isInvoiceError } from '../errors/is-invoice-error.ts';
import type { GottenInvoice, ReadInvoice } from '../invoice-bodies.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { getCall } from '../operations/get-invoice.ts';
import { shown } from '../operations/id-problem.ts';
import { updateCall } from '../operations/update-invoice.ts';
import { lookAndWrite } from '../writes/look-and-write.ts';
import { type WrittenInvoice, writtenInvoice } from '../writes/written-invoice.ts';
import { changesOf } from './changes-of.ts';
import { differences } from './differences.ts';
import { draftOf, type InvoiceDraft } from './invoice-draft.ts';

/**
 * Changes the draft, or gives the fields that are to change, or a promise of either. The invoice as it was read is there to
 * be looked at; it is a copy.
 */
export type InvoiceChange = (
  draft: InvoiceDraft,
  invoice: ReadInvoice,
  // biome-ignore lint/suspicious/noConfusingVoidType: a function that changes the draft gives nothing back
) => InvoiceUpdate | void | Promise<InvoiceUpdate | void>;

/** What can be set for an edit. */
export interface EditOptions extends CallOptions {
  /**
   * What becomes of fields inside `details` that an update does not know, such as the custom fields of a shipment, when
   * `details` changes and so is replaced whole. `send`, the default, sends them, and nothing changes if the service refuses
   * that; `drop` loses them; `refuse` sends nothing and fails with an InvoiceArgumentError that names them. Empty ones are
   * left out in any case.
   */
  unknownFields?: 'send' | 'drop' | 'refuse';
}

/**
 * Changes an invoice: reads it, hands `change` a draft, and sends the fields that are different then, `details` whole and in
 * the form that an update takes. Before it writes it reads again: if anything is different from the first time, somebody
 * else changed the invoice, and it fails with an InvoiceConflictError that names the fields. A moment is left in which that
 * goes unnoticed, since the service has no conditional write. One deadline holds for all of it.
 *
 * Where an update wants text of at least one character, empty text becomes a blank, or is left out if it may be; empty lists
 * are left out; and since no list may have an entry twice, blanks at the end of `comments`, `description` or `street2` tell
 * equal ones apart. `details.type`, `header.orderDate` and `header.customerFields` cannot be written.
 *
 * An update cannot take a field away: one that is missing from a draft that was changed is an InvoiceArgumentError. What
 * `change` throws passes through, and nothing is sent then.
 */
export async function editInvoice(
  connection: InvoiceConnection,
  invoiceId: number | string,
  change: InvoiceChange,
  { unknownFields = 'send', ...options }: EditOptions = {},
): Promise<WrittenInvoice<'updated' | 'unchanged'>> {
  const { run, look, refuse, conflict } = lookAndWrite(connection, 'editInvoice', options);
  refuse(typeof change !== 'function' && 'change must be a function');
  refuse(
    !/^(send|drop|refuse)$/.test(unknownFields) &&
      `unknownFields must be send, drop or refuse, not ${shown(unknownFields)}`,
  );
  const read = (): Promise<InvoiceResult<GottenInvoice>> => look(run(getCall(invoiceId)));

  const { data: invoice } = await read();
  const { id } = invoice;
  const draft = draftOf(invoice);
  const given = (await change(draft, structuredClone(invoice))) ?? {};
  refuse(Object(given) !== given && `change must give an object or nothing, not ${shown(given)}`);
  const { body, unknown, missing } = changesOf(invoice, { ...draft, ...given }, unknownFields);
  refuse(missing && `an update cannot take ${missing} away`);
  refuse(unknownFields === 'refuse' && unknown[0] && `an update does not know ${unknown.join(', ')}`);
  if (Object.keys(body).length === 0) return writtenInvoice('unchanged', id, body);

  const call = updateCall(invoiceId, body);
  refuse(call.problem);
  const { data, requestId } = await read();
  const pointers = differences(invoice, data);
  if (pointers.length > 0) {
    const summary = `somebody else changed invoice ${id} at ${pointers.join(', ')}`;
    throw conflict({ summary, invoiceId: id, pointers, requestId });
  }
  const written = await run(call).catch((thrown) => {
    throw unknownFields === 'send' && unknown.length > 0 ? withHint(thrown, unknown) : thrown;
  });
  return writtenInvoice('updated', id, body, written);
}

/** A refusal tells which fields an update does not know, since the service may name none of them. */
function withHint(thrown: unknown, pointers: readonly string[]): unknown {
  if (!isInvoiceError(thrown, 'unprocessable') && !isInvoiceError(thrown, 'bad-request')) return thrown;
  const hint = `an update does not know ${pointers.join(', ')}, see unknownFields`;
  const details = { ...thrown, messages: [...thrown.messages, hint], pointers, cause: thrown.cause };
  return new (thrown.constructor as ErrorKind)(details);
}
