import { expect, test, vi } from 'vitest';
import { alarmsPart } from './alarms/alarms-part.ts';
import { answersPart } from './answers/answers-part.ts';
import { cataloguePart } from './catalogue-part.ts';
import type { Part, PartOptions } from './part.ts';
import { specificationPart } from './specification/specification-part.ts';
import type { Seen } from './trials/trial.ts';

// Each starts processes, of which a busy machine makes waits.
vi.setConfig({ testTimeout: 120_000 });

/** As little as shows that a measure works. */
const small: PartOptions = {
  seed: 1,
  effort: 0.05,
  phases: ['examples'],
  concurrency: 1,
  sample: undefined,
  only: undefined,
  seeds: 1,
  withEquivalents: false,
  progress: { step() {}, end() {} },
};

/** What became of each fault, by its name. */
async function seenIn(part: Part, options: Partial<PartOptions>): Promise<Record<string, Seen | 'missed'>> {
  const { data, complaints, lines } = await part.measure({ ...small, ...options });
  expect(complaints).toEqual([]);
  expect(lines.length).toBeGreaterThan(3);
  const faults = data as { name: string; seen?: Seen }[];
  return Object.fromEntries(faults.map(({ name, seen }) => [name, seen ?? ('missed' as const)]));
}

test('seeded faults are found, each in a server of its own', async () => {
  const seen = await seenIn(cataloguePart, { sample: 3 });
  expect(Object.values(seen)).toContain('finding');
});

test('an id that is missing in every answer is found', async () => {
  const only = 'getInvoice 2xx /data/id drop';
  expect(await seenIn(answersPart, { only })).toEqual({ [only]: 'finding' });
});

test('a change for which no answer has a place is an equivalent, and not put to the suite', async () => {
  const { lines, data } = await answersPart.measure({
    ...small,
    only: 'getInvoice 2xx /data/orderNumber one more',
  });
  const equivalent = 'No answer of the sandbox has anything to change there.';
  expect(data).toMatchObject([{ equivalent, requests: 0 }]);
  expect(lines.join('\n')).toContain(`| 1 | ${equivalent} |`);
});

test('a type that is wrong in the specification is found, and one that the sandbox never gives is not asked for', async () => {
  const found = '#/components/schemas/Invoice/properties/id change type to string';
  expect(await seenIn(specificationPart, { only: found })).toEqual({ [found]: 'finding' });
  const { data } = await specificationPart.measure({
    ...small,
    only: '#/paths/~1invoices/get drop status 429',
  });
  expect(data).toMatchObject([{ equivalent: 'The sandbox never gives the status.', requests: 0 }]);
});

test('a correct server raises no alarm', async () => {
  const server = 'the sandbox over loopback, extra fields merge';
  const { lines, data, complaints } = await alarmsPart.measure({ ...small, only: server });
  expect(complaints).toEqual([]);
  expect(data).toMatchObject([{ server, seed: 1 }]);
  expect(lines.join('\n')).not.toContain('False alarms');
});
