import type { Queries, Row } from '../database/database.ts';

/** Which part of a list is wanted. */
export interface PageQuery {
  /** How many stand before it. */
  offset: number;
  /** How many it has at most. */
  limit: number;
}

/** A part of a list. */
export interface Page<Item> extends PageQuery {
  data: Item[];
  /** How many the whole list has. */
  totalCount: number;
}

/** A page of the rows of one store, in the order of `key`. */
export async function readPage<Result extends Row, Item>(
  queries: Queries,
  { table, columns, key }: { table: string; columns: string; key: string },
  { storeId, offset, limit }: PageQuery & { storeId: number },
  toItem: (row: Result) => Item,
): Promise<Page<Item>> {
  const total = await queries.get<{ total: number } & Row>(
    `SELECT count(*) AS total FROM ${table} WHERE store_id = $1`,
    [storeId],
  );
  const rows = await queries.all<Result>(
    `SELECT ${columns} FROM ${table} WHERE store_id = $1 ORDER BY ${key} LIMIT $2 OFFSET $3`,
    [storeId, limit, offset],
  );
  return { data: rows.map(toItem), totalCount: total?.total ?? 0, offset, limit };
}
