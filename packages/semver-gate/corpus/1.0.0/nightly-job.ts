// An import and a report that are run every night, and taken up again after a crash.
import {
  type Amount,
  addAmounts,
  connectInvoices,
  createInvoiceClient,
  editInvoice,
  type InvoiceChange,
  type InvoiceCheckpoint,
  type InvoiceDraft,
  type InvoiceFinding,
  type InvoicePage,
  iterateInvoicePages,
  iterateInvoices,
  type NewInvoice,
  sumAmounts,
  upsertInvoice,
  type WrittenInvoice,
} from '@b2b-invoices/client';

const invoices = createInvoiceClient({ storeHash: 'abc123', token: 'token' });
const connection = connectInvoices({ storeHash: 'abc123', token: 'token' });
const findings: InvoiceFinding[] = [];

export async function importAll(bodies: readonly NewInvoice[]): Promise<string[]> {
  const done: string[] = [];
  for (const body of bodies) {
    const written: WrittenInvoice<'created' | 'updated' | 'unchanged'> = await invoices.upsertInvoice(body, {
      by: 'invoiceNumber',
    });
    done.push(`${written.id} ${written.action}`);
  }
  await upsertInvoice(connection, bodies[0] as NewInvoice, { by: 'externalId', maxAttempts: 1 });
  return done;
}

export async function openBalance(
  customerId: string,
  checkpoint?: InvoiceCheckpoint,
): Promise<Amount | Amount[]> {
  const amounts: Amount[] = [];
  const options = { onFinding: (finding: InvoiceFinding) => findings.push(finding) };
  const list = iterateInvoices(
    connection,
    { customerId, status: 0 },
    checkpoint ? { ...options, checkpoint } : options,
  );
  for await (const { openBalance } of list) amounts.push(openBalance);
  const place: InvoiceCheckpoint = list.checkpoint;
  for await (const page of invoices.iterateInvoicePages(
    { everyCompany: true, limit: 250 },
    { checkpoint: place },
  )) {
    const each: InvoicePage = page;
    amounts.push(...each.invoices.map(({ openBalance }) => openBalance));
  }
  for await (const { checkpoint } of iterateInvoicePages(connection, { customerId }))
    findings.length = checkpoint.count;
  return amounts.length > 2 ? sumAmounts(amounts) : addAmounts(amounts[0] as Amount, amounts[1] as Amount);
}

export async function correct(id: number): Promise<string> {
  const { action } = await invoices.editInvoice(id, (draft: InvoiceDraft) => {
    draft.purchaseOrderNumber = 'PO-7781';
    const first = draft.details?.details?.lineItems?.[0];
    if (first) first.comments = 'back-ordered';
  });
  const change: InvoiceChange = (draft) => {
    draft.status = 2;
  };
  const again = await editInvoice(connection, id, change, { unknownFields: 'drop' });
  return `${action} ${again.action}`;
}
