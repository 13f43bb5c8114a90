import { expect, test } from 'vitest';
import { createInvoiceServer } from '../../../test-targets/invoice-server.ts';
import { createPlainContext } from '../../../test-targets/plain-context.ts';
import type { Capability } from '../../target/target.ts';
import { inSession } from './in-session.ts';

/** The rules that two reads break whose answers have these ids. */
async function brokenBy(ids: readonly string[], capabilities: readonly Capability[]): Promise<string[]> {
  const server = createInvoiceServer();
  const left = [...ids];
  const target = {
    ...server,
    capabilities,
    async fetch(request: Request) {
      const answer = await server.fetch(request);
      answer.headers.set('X-Request-Id', left.shift() ?? '');
      return answer;
    },
  };
  const context = createPlainContext(target);
  await inSession(context, undefined, async (session) => {
    for (const _ of ids) await session.send({ method: 'GET', path: '/invoices' });
  });
  return context.verdicts.map(({ verdict }) => verdict.rule.id);
}

test('two answers with one id are found, in whichever phase they come', async () => {
  expect(await brokenBy(['a', 'b', 'a'], ['stateful'])).toEqual(['request-ids-are-unique']);
  expect(await brokenBy(['a', 'b', 'c'], ['stateful'])).toEqual([]);
});

test.each<[string, Capability[]]>([
  ['a mock', ['prefer']],
  ['a target that keeps nothing', ['refuse']],
])('%s may answer with the ids of its examples', async (_, capabilities) => {
  expect(await brokenBy(['a', 'a'], capabilities)).toEqual([]);
});
