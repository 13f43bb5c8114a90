import Table from 'cli-table3';
import type { CoverageRow } from './coverage.ts';

const ways = { client: 'through the client', http: 'over bare HTTP' };

const percent = ({ covered, total }: CoverageRow): string => `${Math.floor((100 * covered) / total)}%`;

/** The coverage as a table for a terminal, and below it, a line each, what is missing. */
export function formatCoverage(rows: readonly CoverageRow[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const table = new Table({
    head: ['coverage', ways.client, ways.http],
    colAligns: ['left', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const kind of kinds) {
    const cells = (['client', 'http'] as const).map((via) => {
      const row = rows.find((each) => each.kind === kind && each.via === via);
      return row ? `${row.covered} of ${row.total}  ${percent(row)}` : '';
    });
    table.push([kind, ...cells]);
  }
  const missing = rows.flatMap(({ via, missing: names }) =>
    names.map((name) => `not exercised ${ways[via]}: ${name}`),
  );
  return [table.toString(), ...missing].join('\n');
}
