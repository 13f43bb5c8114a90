import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withSection } from '../../client/bench/with-section.ts';
import type { Bump } from '../src/bump.ts';
import { differs } from './differs.ts';
import { mutated } from './mutated.ts';
import { mutations } from './mutations.ts';
import { scoreTable, type Verdicts } from './score-table.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const documents = mutations.map(mutated);
const rated: Bump[][] = [];
for (const differ of differs) rated.push(await differ.rate(documents));
const verdicts = mutations.map(
  (mutation, index): Verdicts => ({
    mutation,
    bumps: rated.map((bumps) => bumps[index] ?? 'none'),
  }),
);
const lines = scoreTable(
  differs.map(({ name }) => name),
  verdicts,
);

if (values.write) {
  const readme = new URL('../README.md', import.meta.url);
  writeFileSync(readme, withSection(readFileSync(readme, 'utf8'), 'mutations', lines));
} else {
  process.stdout.write(`${lines.join('\n')}\n`);
}
