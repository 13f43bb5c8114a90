import { randomBytes } from 'node:crypto';
import type { Database, Row } from './database/database.ts';

/** A secret that all processes on one database share and that outlives them; made by the first that asks for it. */
export function sharedSecret(database: Database, name: string): Promise<string> {
  return database.write(async (queries) => {
    await queries.run('INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [
      name,
      randomBytes(32).toString('hex'),
    ]);
    const row = await queries.get<{ value: string } & Row>('SELECT value FROM secrets WHERE name = $1', [
      name,
    ]);
    if (!row) throw new Error(`The secret ${name} was not kept.`);
    return row.value;
  });
}
