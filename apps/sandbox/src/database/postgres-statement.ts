import type postgres from 'postgres';
import type { Row, Value } from './database.ts';

/** `BIGINT`, sums and counts come as numbers, and what is true as 1: as SQLite gives them. */
export const postgresTypes: {
  bigint: postgres.PostgresType<number>;
  flag: postgres.PostgresType<number>;
} = {
  bigint: { to: 20, from: [20, 1700], serialize: String, parse: Number },
  flag: { to: 16, from: [16], serialize: String, parse: (text: string) => (text === 't' ? 1 : 0) },
};

/** The connections of a pool. */
export type Pool = postgres.Sql<{ bigint: number; flag: number }>;

/** The pool, or the connection of a transaction. */
export type Runner = Pick<Pool, 'unsafe'>;

/** The rows of a statement with `$1` for the values. */
export async function all<Result extends Row>(
  runner: Runner,
  statement: string,
  values?: readonly Value[],
): Promise<Result[]> {
  return [...(await prepared<Result>(runner, statement, values))];
}

/** How many rows a statement wrote. */
export async function run(runner: Runner, statement: string, values?: readonly Value[]): Promise<number> {
  return Number((await prepared(runner, statement, values)).count ?? 0);
}

function prepared<Result extends Row>(
  runner: Runner,
  statement: string,
  values: readonly Value[] = [],
): postgres.PendingQuery<Result[]> {
  // Without `simple: false` a statement without values would be parsed each time; the types do not know the option.
  const options: postgres.UnsafeQueryOptions & { simple: boolean } = { prepare: true, simple: false };
  return runner.unsafe<Result[]>(statement, [...values] as number[], options);
}
