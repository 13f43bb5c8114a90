import type { Database, Row } from '../database/database.ts';
import { type RequestCounts, windowLength } from './rate-limit.ts';

const count = `INSERT INTO rate_windows AS w (store_id, began_at, used) VALUES ($1, $2, 1)
ON CONFLICT (store_id) DO UPDATE SET
  used = CASE WHEN $2 - w.began_at BETWEEN 0 AND $3 THEN w.used + 1 ELSE 1 END,
  began_at = CASE WHEN $2 - w.began_at BETWEEN 0 AND $3 THEN w.began_at ELSE $2 END
RETURNING began_at, used`;

/** Counts in the database, for processes that share it. Who removes or resets a store there removes its count with it. */
export function countInDatabase(database: Database): RequestCounts {
  return {
    async countRequest(storeId, now) {
      const row = await database.get<{ began_at: number; used: number } & Row>(count, [
        storeId,
        now,
        windowLength - 1,
      ]);
      return { beganAt: row?.began_at ?? now, used: row?.used ?? 1 };
    },
    forget() {},
  };
}
