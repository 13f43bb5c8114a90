import { expect, test, vi } from 'vitest';
import { seededFaults } from '../catalogue-campaign.ts';
import { runTrials } from './run-trials.ts';

vi.setConfig({ testTimeout: 60_000 });

const [first] = seededFaults;
const name = first?.name ?? '';
const trials = {
  campaign: 'catalogue' as const,
  options: { seed: 1, stopAtFirst: true },
  concurrency: 1,
};

test('a server that does not come to an end counts as found, and the next fault gets a process of its own', async () => {
  const seen: string[] = [];
  const made = await runTrials({
    ...trials,
    names: [name, name],
    patience: { trial: 1, silence: 10_000 },
    onTrial: (_, { by }) => seen.push(by ?? ''),
  });
  expect(made.get(name)).toMatchObject({ seen: 'time', requests: 0 });
  expect(seen).toEqual(['no end after 1 ms', 'no end after 1 ms']);
});

test('a fault that there is not ends the campaign, with its name', async () => {
  await expect(runTrials({ ...trials, names: ['no-such-fault'] })).rejects.toThrow('no-such-fault');
});
