import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createInvoiceStore } from '../../fixtures/invoice-store.ts';
import { connectInvoices } from '../index.ts';
import type { InvoiceFinding } from './invoice-finding.ts';
import { iterateInvoices } from './iterate-invoices.ts';

/** What others do before a request: invoices created at any point of the order, and invoices deleted, both as fractions. */
const turn = fc.record({
  created: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
  deleted: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 4 }),
});

const walked = fc.record({
  length: fc.integer({ min: 0, max: 60 }),
  limit: fc.integer({ min: 2, max: 12 }),
  orderBy: fc.constantFrom('ASC', 'DESC'),
  turns: fc.array(turn, { maxLength: 9 }),
  isResumed: fc.boolean(),
});

type Walked = typeof walked extends fc.Arbitrary<infer Value> ? Value : never;

/** Walks through a list that moves. Gives the ids in the order in which they came, and those that were there all the time. */
async function walk({ length, limit, orderBy, turns, isResumed }: Walked) {
  const store = createInvoiceStore();
  for (let count = 0; count < length; count += 1) store.add({ createdAt: count * 1000 });
  const stable = new Set(store.invoices.map(({ id }) => id));
  store.before = (_request, place) => {
    const { created = [], deleted = [] } = turns[place] ?? {};
    for (const fraction of created) store.add({ createdAt: Math.floor(fraction * length * 1000) });
    for (const fraction of deleted) {
      const id = store.invoices[Math.floor(fraction * store.invoices.length)]?.id ?? 0;
      store.remove(id);
      stable.delete(id);
    }
    return undefined;
  };
  const connection = connectInvoices(store.options);
  const findings: InvoiceFinding[] = [];
  const onFinding = (finding: InvoiceFinding) => void findings.push(finding);
  const query = { everyCompany: true, limit, orderBy } as const;
  const ids: number[] = [];
  let iteration = iterateInvoices(connection, query, { onFinding });
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for await (const { id } of iteration) {
      ids.push(id);
      if (isResumed && ids.length % 5 === 0) {
        isDone = false;
        break;
      }
    }
    const checkpoint = JSON.parse(JSON.stringify(iteration.checkpoint));
    iteration = iterateInvoices(connection, query, { onFinding, checkpoint });
  }
  return { ids, stable, findings };
}

const run = { seed: 20261122, numRuns: 400 };

test('whatever others create and delete meanwhile, what is there all the time comes exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(walked, async (given) => {
      const { ids, stable } = await walk(given);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...stable].filter((id) => !ids.includes(id))).toEqual([]);
    }),
    run,
  );
});

test.each(['created', 'deleted'] as const)('where invoices are only %s, no gap is reported', async (kind) => {
  await fc.assert(
    fc.asyncProperty(walked, async (given) => {
      const none = { created: [], deleted: [] };
      const turns = given.turns.map((changes) => ({ ...none, [kind]: changes[kind] }));
      const { findings } = await walk({ ...given, turns });
      expect(findings.filter((finding) => finding.kind === 'gap')).toEqual([]);
    }),
    run,
  );
});
