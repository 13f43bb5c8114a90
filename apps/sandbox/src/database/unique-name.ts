import type { Row, Value } from './database.ts';

/** Reads rows from the database whose constraint was violated. */
export type Read = (statement: string, values: readonly Value[]) => Row[];

/**
 * The name that PostgreSQL would give to the violated constraint or unique index, from SQLite's message, which only
 * lists the columns. Of two unique indexes on the same columns the first is named.
 */
export function uniqueName(message: string, read: Read): string {
  const list = message.replace(/^UNIQUE constraint failed: /, '');
  const named = /^index '(.+)'$/.exec(list)?.[1];
  if (named !== undefined) return named;

  const paths = list.split(', ').map((path) => path.split('.'));
  const table = paths[0]?.[0] ?? '';
  const columns = paths.map(([, column]) => column ?? '').join();
  const sql = read('SELECT sql AS text FROM sqlite_schema WHERE type = $1 AND name = $2', ['table', table]);
  const declared = namedConstraints(String(sql[0]?.['text']));

  const key = names(read('SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk', [table])).join();
  if (key === columns) return declared.get(`PRIMARY KEY ${columns}`) ?? `${table}_pkey`;

  const indexes = read(
    'SELECT name, origin FROM pragma_index_list($1) WHERE "unique" = 1 AND origin = $2 ORDER BY seq DESC',
    [table, 'c'],
  );
  const index = names(indexes).find(
    (name) => names(read('SELECT name FROM pragma_index_info($1) ORDER BY seqno', [name])).join() === columns,
  );
  return index ?? declared.get(`UNIQUE ${columns}`) ?? `${table}_${columns.replaceAll(',', '_')}_key`;
}

function names(rows: Row[]): string[] {
  return rows.map(({ name }) => String(name));
}

/** The constraints of a `CREATE TABLE` that have a name, by kind and columns: `UNIQUE store_id,name`. */
function namedConstraints(sql: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const definition of definitions(sql)) {
    const match = /\bCONSTRAINT\s+(\w+)\s+(UNIQUE|PRIMARY\s+KEY)\b\s*(?:\(([^)]*)\))?/i.exec(definition);
    if (match === null) continue;
    const [, name = '', kind = '', list = /\w+/.exec(definition)?.[0] ?? ''] = match;
    found.set(`${kind.toUpperCase().replace(/\s+/, ' ')} ${list.replaceAll(/\s/g, '')}`, name);
  }
  return found;
}

/** What the outer parentheses of a `CREATE TABLE` hold, split at the commas that are in no other parentheses. */
function definitions(sql: string): string[] {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
  const parts = [''];
  let depth = 0;
  for (const character of body) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
