import { expect, test } from 'vitest';
import { runTrials } from '../trials/run-trials.ts';
import type { Trial } from '../trials/trial.ts';
import { instrumentSandbox } from './instrument-sandbox.ts';
import { mostHits } from './limit-hits.ts';

const { mutants } = await instrumentSandbox();

/** What becomes of the mutant that has `false` in the place of a condition. */
async function withFalse(file: string, condition: string): Promise<Trial | undefined> {
  const mutant = mutants.find(
    (each) => each.file === file && each.original === condition && each.replacement === 'false',
  );
  const name = mutant?.name ?? `no mutant of ${file} puts false for ${condition}`;
  const trials = await runTrials({
    campaign: 'mutants',
    names: [name],
    options: { seed: 1, effort: 0.1, stopAtFirst: true, phases: ['examples'] },
    concurrency: 1,
  });
  return trials.get(name);
}

test('a mutant that goes round without an end is told apart by counting, not by waiting', async () => {
  const condition = '!(await isTaken(queries, storeId, invoiceNumber))';
  expect(await withFalse('invoices/insert-invoice.ts', condition)).toMatchObject({
    seen: 'time',
    by: `the mutant was reached ${mostHits} times`,
  });
  expect(await withFalse('invoices/find-invoice.ts', '!row')).toMatchObject({ seen: 'finding' });
}, 120_000);
