import { type Database, DatabaseUnavailable, type Queries } from './database.ts';
import { migrations } from './migrations.ts';

/** A step of the schema. */
export type Migration = (typeof migrations)[number];

/** Tells our `schema_version` from the one of another program. */
const PROGRAM = 'b2b-invoices-sandbox';

/** PostgreSQL's lock for one migration at a time. Any number, as long as it stays. */
const LOCK = 6_202_611;

/**
 * Brings the schema up to the newest step, each step in its own transaction. Processes that do so at once take turns.
 *
 * @param name the database at the beginning of a sentence
 * @throws DatabaseUnavailable when the schema is newer than this program, or the tables are another program's
 */
export async function migrate(
  database: Database,
  name: string,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const newest = Math.max(...steps.map(({ version }) => version));
  let version: number;
  do {
    version = await database.write(async (queries) => {
      if (database.kind === 'postgres') await queries.all('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const current = await readVersion(queries, database.kind, name);
      if (current > newest) throw newer(name, current, newest);
      const step = steps.find((candidate) => candidate.version > current);
      if (step === undefined) return current;
      for (const statement of step.statements) await queries.run(forKind(statement, database.kind));
      await queries.run('UPDATE schema_version SET version = $1', [step.version]);
      return step.version;
    });
  } while (version < newest);
}

async function readVersion(queries: Queries, kind: Database['kind'], name: string): Promise<number> {
  const tables = await queries.all<{ name: string }>(
    kind === 'sqlite'
      ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
  );
  if (tables.some((table) => table.name === 'schema_version')) {
    const [row] = await queries.all('SELECT * FROM schema_version');
    if (row?.['program'] !== PROGRAM) throw foreign(name, ['schema_version']);
    return Number(row['version']);
  }
  if (tables.length > 0) {
    throw foreign(
      name,
      tables.map((table) => table.name),
    );
  }
  await queries.run('CREATE TABLE schema_version (program TEXT PRIMARY KEY, version BIGINT NOT NULL)');
  await queries.run('INSERT INTO schema_version (program, version) VALUES ($1, 0)', [PROGRAM]);
  return 0;
}

/**
 * PostgreSQL compares text by the rules of a language unless it is told to compare bytes, as SQLite does. SQLite has no
 * tables that a crash may empty.
 */
function forKind(statement: string, kind: Database['kind']): string {
  return kind === 'postgres'
    ? statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"')
    : statement.replace('CREATE UNLOGGED TABLE', 'CREATE TABLE');
}

function newer(name: string, current: number, newest: number): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `${name} has schema version ${current}, and this program knows versions up to ${newest}. ` +
      'Use a newer version of the program, or another database.',
    { passing: false, cause: undefined },
  );
}

function foreign(name: string, tables: string[]): DatabaseUnavailable {
  const some = tables.length > 3 ? `${tables.slice(0, 3).join(', ')} …` : tables.join(', ');
  return new DatabaseUnavailable(`${name} has tables of another program (${some}). Use an empty database.`, {
    passing: false,
    cause: undefined,
  });
}
