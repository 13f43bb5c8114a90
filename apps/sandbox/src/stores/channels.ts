import type { Queries, Row } from '../database/database.ts';
import { type Page, type PageQuery, readPage } from './page.ts';
import { RefusedChange } from './refused-change.ts';

/** A channel that is registered with B2B Edition. */
export interface Channel {
  channelId: number;
  name: string;
}

/** A page of the channels, by their ids. */
export function listChannels(
  queries: Queries,
  page: PageQuery & { storeId: number },
): Promise<Page<Channel>> {
  const columns = { table: 'channels', columns: 'channel_id, name', key: 'channel_id' };
  return readPage<{ channel_id: number; name: string } & Row, Channel>(queries, columns, page, (row) => ({
    channelId: row.channel_id,
    name: row.name,
  }));
}

/** Creates a channel, or gives it another name. */
export async function writeChannel(queries: Queries, storeId: number, channel: Channel): Promise<void> {
  await queries.run(
    `INSERT INTO channels (store_id, channel_id, name) VALUES ($1, $2, $3)
    ON CONFLICT (store_id, channel_id) DO UPDATE SET name = excluded.name`,
    [storeId, channel.channelId, channel.name],
  );
}

/** @throws RefusedChange 409 while an invoice names it, 404 when the store has no such channel */
export async function removeChannel(queries: Queries, storeId: number, channelId: number): Promise<void> {
  const invoice = await queries.get<{ invoice_id: number } & Row>(
    'SELECT invoice_id FROM invoices WHERE store_id = $1 AND channel_id = $2 LIMIT 1',
    [storeId, channelId],
  );
  if (invoice) {
    throw new RefusedChange(
      409,
      `Invoice ${invoice.invoice_id} names the channel ${channelId}. Delete it first.`,
    );
  }
  const removed = await queries.run('DELETE FROM channels WHERE store_id = $1 AND channel_id = $2', [
    storeId,
    channelId,
  ]);
  if (removed === 0) throw new RefusedChange(404, `The store has no channel ${channelId}.`);
}
