import type { ExtraField, InvoiceUpdate } from '@b2b-invoices/types';
import { secondsOf } from '../clock.ts';
import type { Queries, Value } from '../database/database.ts';
import { success } from '../http/answer.ts';
import type { Call, Handler } from '../http/call.ts';
import { countInvoice } from '../invoices/count-invoices.ts';
import { formatAmount, parseDecimal, toSortUnits } from '../invoices/decimal.ts';
import { applyConfigs, configsOf, replaceUniqueValues } from '../invoices/extra-field-rules.ts';
import { findInvoice } from '../invoices/find-invoice.ts';
import { requireCompany, statusByBalance } from '../invoices/insert-invoice.ts';
import { reversedColumns } from '../invoices/insert-rows.ts';
import type { InvoiceRow } from '../invoices/invoice-row.ts';
import { raiseRevision } from '../invoices/raise-revision.ts';
import { readBalance } from '../invoices/read-balance.ts';
import { wholeNumber } from '../invoices/whole-number.ts';

type Changes = Record<string, Value>;

function balanceChanges(
  column: 'original' | 'open',
  balance: { code: string; value: string } | undefined,
): Changes {
  if (!balance) return {};
  const { code, amount } = readBalance(balance);
  return {
    [`${column}_code`]: code,
    [`${column}_value`]: formatAmount(amount),
    [`${column}_units`]: toSortUnits(amount),
  };
}

/** The columns that a body changes; a field that it leaves out has none. */
function changesOf(given: InvoiceUpdate): Changes {
  const plain: Record<string, Value | undefined> = {
    customer_id: given.customerId,
    external_customer_id: given.externalCustomerId,
    external_id: given.externalId,
    invoice_number: given.invoiceNumber,
    type: given.type,
    due_date: wholeNumber('dueDate', given.dueDate),
    status: given.status,
    purchase_order_number: given.purchaseOrderNumber,
    details: given.details && JSON.stringify(given.details),
    source: given.source,
    created_at: wholeNumber('createdAt', given.createdAt),
    external_pdf_url: given.externalPdfUrl === '' ? null : given.externalPdfUrl,
  };
  const changed = Object.entries(plain).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(changed),
    ...reversedColumns(Object.fromEntries(changed)),
    ...balanceChanges('original', given.originalBalance),
    ...balanceChanges('open', given.openBalance),
  };
}

async function changeExtraFields(
  queries: Queries,
  { store, settings, id }: Call,
  row: InvoiceRow,
  given: readonly ExtraField[],
): Promise<Changes> {
  const configs = await configsOf(queries, store.storeId);
  const before = settings.extraFields === 'merge' ? (JSON.parse(row.extra_fields) as ExtraField[]) : [];
  const kept = before.filter(({ fieldName }) => !given.some((each) => each.fieldName === fieldName));
  const values = applyConfigs(configs, [...kept, ...given]);
  await replaceUniqueValues(queries, store.storeId, id, { configs, values });
  return { extra_fields: JSON.stringify(values) };
}

/** The status after the change: completed once nothing is open, otherwise what was sent, otherwise what it was. */
function statusAfter(row: InvoiceRow, changes: Changes): number {
  const open = parseDecimal(String(changes['open_value'] ?? row.open_value));
  const status = Number(changes['status'] ?? row.status);
  return open ? statusByBalance(status, open) : status;
}

/** Changes what the body names and nothing else; `details` is replaced whole. */
export const updateInvoice: Handler = async (call) => {
  const { store, database, clock, id, body } = call;
  const given = body as InvoiceUpdate;
  const changes = changesOf(given);
  const now = secondsOf(clock);
  await database.write(async (queries) => {
    // Locks the store where several processes share a database, so that no one reads the invoice before this change.
    await raiseRevision(queries, store.storeId);
    const row = await findInvoice(queries, store.storeId, id);
    if (given.customerId !== undefined) await requireCompany(queries, store.storeId, given.customerId);
    const extra = given.extraFields ? await changeExtraFields(queries, call, row, given.extraFields) : {};
    const status = statusAfter(row, changes);
    const all: Changes = { ...changes, ...extra, status, updated_at: now };
    const columns = Object.keys(all);
    const assignments = columns.map((column, index) => `${column} = $${index + 3}`).join(', ');
    await queries.run(`UPDATE invoices SET ${assignments} WHERE store_id = $1 AND invoice_id = $2`, [
      store.storeId,
      id,
      ...columns.map((column) => all[column] as Value),
    ]);
    await countInvoice(queries, store.storeId, row, { ...row, ...all, status });
  });
  return success({ id }, 'SUCCESS');
};
