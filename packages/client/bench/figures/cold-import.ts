import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ConsumerProject } from '../../package-tests/install-packages.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { others } from '../prepare-project.ts';

export const name = 'cold import';

const run = promisify(execFile);
const rounds = 31;
const budget = 8;
const own = '@b2b-invoices/client';
const nothing = './empty.js';

/** Milliseconds that the first `import()` of a new process takes. */
async function importTime(folder: string, specifier: string): Promise<number> {
  const program = `const began = performance.now();
await import('${specifier}');
process.stdout.write(String(performance.now() - began));`;
  const args = ['--input-type=module', '--eval', program];
  return Number((await run(process.execPath, args, { cwd: folder })).stdout);
}

export async function measure({ folder }: ConsumerProject): Promise<readonly Figure[]> {
  await writeFile(join(folder, nothing), '');
  const specifiers = [nothing, own, ...others];
  const times = new Map<string, number[]>(specifiers.map((specifier) => [specifier, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index] of specifiers.entries()) {
      // Another one begins in each round, so that none is always the one after the heaviest.
      const specifier = specifiers[(index + round) % specifiers.length] ?? nothing;
      times.get(specifier)?.push(await importTime(folder, specifier));
    }
  }
  const beyondNothing = (specifier: string): number =>
    median(times.get(specifier) ?? []) - median(times.get(nothing) ?? []);
  const ours = beyondNothing(own);
  return [
    {
      what: 'cold import beyond that of an empty module, in ms',
      measured: ours.toFixed(1),
      reach: `≤ ${budget}`,
      isReached: ours <= budget,
      beside: others.map((other) => `${other} ${beyondNothing(other).toFixed(1)}`).join(', '),
    },
  ];
}
