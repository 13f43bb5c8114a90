import { createAuthenticate } from '../../http/authenticate.ts';
import type { TestControl } from './open-control.ts';

/** The hash of the store that a token speaks for, or the status of the refusal. */
export const storeOf = ({ database }: TestControl, token: string): Promise<string | number> =>
  createAuthenticate(database)({ header: (name) => (name === 'authtoken' ? token : null) }).then(
    ({ hash }) => hash,
    (refusal: { answer: { status: number } }) => refusal.answer.status,
  );

/** All that control shows of a store's contents, and the ids and numbers of its invoices. */
export async function contentsOf({ control, database, find }: TestControl, hash: string): Promise<unknown> {
  const store = control.store(hash);
  const { storeId } = await find(hash);
  return [
    await store.listCompanies(),
    await store.listChannels(),
    await store.listOrders(),
    await store.listExtraFields(),
    (await store.get()).termDays,
    await database.all(
      'SELECT invoice_id, invoice_number, open_value, updated_at FROM invoices WHERE store_id = $1 ORDER BY invoice_id',
      [storeId],
    ),
    await database.all('SELECT next_invoice_id FROM stores WHERE store_id = $1', [storeId]),
    await database.all('SELECT field_name, value FROM unique_values WHERE store_id = $1', [storeId]),
  ];
}
