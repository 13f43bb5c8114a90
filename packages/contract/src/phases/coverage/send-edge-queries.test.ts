import { expect, test } from 'vitest';
import { exampleWorld } from '../examples/example-world.ts';
import type { Phase } from '../phase.ts';
import { runPhase } from '../testing/run-phase.ts';
import { createSmallServer } from '../testing/small-server.ts';
import { sendEdgeQueries } from './send-edge-queries.ts';

const edges: Phase = {
  name: 'coverage',
  says: 'lists at edges',
  async run(context) {
    const session = await context.openSession({ world: exampleWorld(context.document) });
    await sendEdgeQueries(context, session);
    await session.close();
  },
};

async function keywordsWith(effort: number): Promise<Set<string | null>> {
  const { steps } = await runPhase(edges, createSmallServer(), { effort });
  return new Set(steps.map(({ exchange: { request } }) => request.url.searchParams.get('q')));
}

test('lists are asked for the words that stand for nothing elsewhere, unless it is to be quick', async () => {
  const [all, some] = [await keywordsWith(1), await keywordsWith(0.2)];
  expect([all.has('null'), all.has('undefined')]).toEqual([true, true]);
  expect([some.has('null'), some.has('undefined')]).toEqual([false, false]);
  expect(some.has('\u{10FFFF}')).toBe(true);
});
