import type { Queries } from '../database/database.ts';
import type { StoreData } from '../store-data.ts';
import { writeChannel } from './channels.ts';
import { writeCompany } from './companies.ts';
import { writeExtraField } from './extra-fields.ts';
import { writeOrder } from './orders.ts';
import { writeGivenInvoice } from './write-given-invoice.ts';

/** What a store has, besides its name, its tokens and its terms. */
export type StoreContents = Pick<StoreData, 'companies' | 'channels' | 'extraFields' | 'orders' | 'invoices'>;

/** Writes the contents of a store that has none of them yet. Run it inside a transaction. */
export async function writeContents(
  queries: Queries,
  storeId: number,
  { companies = [], channels = [], extraFields = [], orders = [], invoices = [] }: StoreContents,
): Promise<void> {
  for (const company of companies) await writeCompany(queries, storeId, company);
  for (const channel of channels) await writeChannel(queries, storeId, channel);
  for (const field of extraFields) await writeExtraField(queries, storeId, field);
  for (const order of orders) await writeOrder(queries, storeId, order);
  for (const invoice of invoices) await writeGivenInvoice(queries, storeId, invoice);
}
