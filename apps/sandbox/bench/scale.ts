import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { writeSection } from '../readme/write-section.ts';
import { residentMemory } from './resident-memory.ts';
import { type ScaleCase, scaleCases } from './scale-cases.ts';
import { type MeasuredStore, openStore, seed } from './scale-store.ts';

// Every kind of list on a store of a thousand invoices and on one of a million, side by side in turns, in one process.
// Between two requests the store is changed, so that nothing is answered from what was kept. `--write` puts the figures
// into the README, `--count` chooses another size.

const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, count: { type: 'string', default: '1000000' } },
});
const smallCount = 1_000;
const largeCount = Number(options.count);
if (!Number.isSafeInteger(largeCount) || largeCount < smallCount) {
  throw new Error(
    `--count ${options.count} is no number of invoices. Give a whole number from ${smallCount} on.`,
  );
}
const rounds = 25;
const warmUps = 3;
const largestRatio = 2;

const median = (times: readonly number[]): number =>
  times.toSorted((left, right) => left - right)[times.length >> 1] ?? 0;

interface Measured {
  scaleCase: ScaleCase;
  small: number;
  large: number;
}

async function measure(
  scaleCase: ScaleCase,
  stores: { small: MeasuredStore; large: MeasuredStore },
): Promise<Measured> {
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < rounds + warmUps; round += 1) {
    for (const size of ['small', 'large'] as const) {
      await stores[size].touch();
      const time = await stores[size].time(scaleCase[size]);
      if (round >= warmUps) times[size].push(time);
    }
  }
  return { scaleCase, small: median(times.small), large: median(times.large) };
}

function rowOf({ scaleCase, small, large }: Measured): string[] {
  const { name, milliseconds } = scaleCase;
  const isWithin = milliseconds === undefined ? large / small <= largestRatio : large <= milliseconds;
  const target = milliseconds === undefined ? `≤ ${largestRatio} times` : `≤ ${milliseconds} ms`;
  return [
    name,
    small.toFixed(2),
    large.toFixed(2),
    (large / small).toFixed(2),
    target,
    isWithin ? 'yes' : 'no',
  ];
}

const limit = (name: string, value: number, unit: string, most?: number): string[] => [
  name,
  '',
  `${value.toFixed(0)} ${unit}`,
  '',
  most === undefined ? '' : `≤ ${most} ${unit}`,
  most === undefined ? '' : value <= most ? 'yes' : 'no',
];

const number = new Intl.NumberFormat('en').format;
const columns = [
  'what',
  `${number(smallCount)}, ms`,
  `${number(largeCount)}, ms`,
  'ratio',
  'to reach',
  'reached',
];

function report(rows: readonly string[][]): void {
  const table = new Table({ head: columns, style: { head: [], border: [] } });
  table.push(...rows);
  process.stdout.write(`${table.toString()}\n`);
  if (!options.write) return;
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const when =
    `Measured on ${new Date().toISOString().slice(0, 10)} in one process with SQLite in a file, ` +
    `${availableParallelism()} cores, Node ${process.versions.node}, medians of ${rounds} requests.`;
  writeSection('scale', [...lines, '', when]);
}

const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-scale-'));
const files = { small: join(folder, `${smallCount}.sqlite`), large: join(folder, `${largeCount}.sqlite`) };
const open: MeasuredStore[] = [];
try {
  await seed(files.small, smallCount);
  const { seconds, megabytes } = await seed(files.large, largeCount);
  const small = await openStore(files.small);
  const large = await openStore(files.large);
  open.push(small, large);
  const rows: string[][] = [];
  for (const scaleCase of scaleCases(small.sampled, large.sampled)) {
    rows.push(rowOf(await measure(scaleCase, { small, large })));
  }
  const paths = scaleCases(large.sampled, large.sampled).map((each) => each.large);
  for (const store of open.splice(0)) await store.close();
  const resident = await residentMemory(files.large, paths);
  report([
    ...rows,
    limit(`seeding ${number(largeCount)} invoices`, seconds, 's', 120),
    limit('the file', megabytes, 'MB'),
    limit('resident memory of the server after a load', resident, 'MB', 250),
  ]);
} finally {
  for (const store of open) await store.close();
  rmSync(folder, { recursive: true });
}
