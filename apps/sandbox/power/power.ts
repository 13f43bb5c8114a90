import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';
import { stringify } from 'yaml';
import { withSection } from '../readme/write-section.ts';
import type { Measured } from './part.ts';
import { type PartName, parts } from './parts.ts';
import { type PowerFlags, powerHelp, readPowerFlags } from './read-power-flags.ts';
import { createProgress } from './report/progress.ts';

const readme = new URL('../../../packages/contract/README.md', import.meta.url);

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

function flagsOf(args: string[]): PowerFlags | undefined {
  try {
    const flags = readPowerFlags(args);
    if (!flags) process.stdout.write(powerHelp);
    return flags;
  } catch (error) {
    process.stderr.write(`${(error as Error).message} See --help.\n`);
    process.exitCode = 2;
    return undefined;
  }
}

/** On what it was measured, when and how long. */
function conditions({ seed, effort }: PowerFlags, seconds: number): string {
  const when = new Date().toISOString().slice(0, 10);
  const [{ model } = { model: 'unknown' }] = cpus();
  const drawn = effort === 1 ? '' : `, effort ${effort}`;
  return (
    `Measured on ${when} with seed ${seed}${drawn} in ${Math.round(seconds)} s, ` +
    `on ${availableParallelism()} cores (${model.trim()}), Node ${process.versions.node}.`
  );
}

async function measure(name: PartName, flags: PowerFlags): Promise<Measured> {
  const part = parts[name];
  say(`\n${name}: ${part.says}\n`);
  const began = performance.now();
  const progress = createProgress(name, process.stderr);
  const measured = await part.measure({ ...flags, progress });
  progress.end();
  const lines = [...measured.lines, '', conditions(flags, (performance.now() - began) / 1000)];
  for (const line of lines) say(line);
  for (const complaint of measured.complaints) say(`WRONG: ${complaint}`);
  if (measured.complaints.length > 0) process.exitCode = 1;
  else if (flags.write)
    writeFileSync(readme, withSection(readFileSync(readme, 'utf8'), `power:${name}`, lines));
  return measured;
}

// Servers that were started end with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const flags = flagsOf(process.argv.slice(2));
if (flags) {
  const data: Partial<Record<PartName, unknown>> = {};
  const missed: object[] = [];
  for (const name of flags.parts) {
    const measured = await measure(name, flags);
    data[name] = measured.data;
    missed.push(...measured.missed);
  }
  if (flags.json) writeFileSync(flags.json, `${JSON.stringify(data, undefined, 2)}\n`);
  if (flags.missed)
    writeFileSync(flags.missed, stringify([{ reason: '', mutants: missed }], { lineWidth: 0 }));
}
