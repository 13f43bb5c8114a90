import { readFile } from 'node:fs/promises';
import type { Invoice } from '@b2b-invoices/types';
import type { PageAnswer } from './programs/invoice-program.ts';

interface SpecificationExamples {
  components: { examples: { invoicePage: { value: PageAnswer } } };
}

async function exampleInvoice(): Promise<Invoice> {
  const text = await readFile(new URL(import.meta.resolve('@b2b-invoices/spec/openapi.json')), 'utf8');
  const [invoice] = (JSON.parse(text) as SpecificationExamples).components.examples.invoicePage.value.data;
  if (!invoice) throw new Error('The example invoicePage of the specification has no invoice.');
  return invoice;
}

function pageOf(row: (id: number) => Invoice): PageAnswer & { code: number } {
  const data = Array.from({ length: 50 }, (_, index) => row(2041 + index));
  const pagination = { totalCount: data.length, limit: 50, offset: 0 };
  return { code: 200, data, meta: { message: 'SUCCESS', pagination } };
}

/**
 * Two pages of 50 invoices: `small` has rows with the few fields that a list of open invoices shows, `full` has the
 * specification's example with all its details.
 */
export async function pageBodies(): Promise<Record<'small' | 'full', PageAnswer>> {
  const example = await exampleInvoice();
  const { customerId, status, dueDate = 0, originalBalance, openBalance } = example;
  return {
    small: pageOf((id) => ({
      id,
      customerId,
      invoiceNumber: `INV-2026-${id}`,
      dueDate,
      status,
      originalBalance,
      openBalance,
    })),
    full: pageOf((id) => ({ ...example, id, invoiceNumber: `INV-2026-${id}` })),
  };
}
