import { Buffer } from 'node:buffer';
import { randomFillSync } from 'node:crypto';

const length = 16;
/** Random bytes for many ids, because filling costs more than reading. */
const pool = Buffer.alloc(256 * length);
let next = pool.length;

/** An id of 32 hexadecimal digits, as the service's requests have. */
export function newId(): string {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  next += length;
  return pool.toString('hex', next - length, next);
}
