import { isDeepStrictEqual } from 'node:util';
import type { Rule } from '../../judge/verdict.ts';
import { leastInput } from '../../wire/call-input.ts';
import { callOf } from '../../wire/call-of.ts';
import type { PhaseContext } from '../phase.ts';
import { bodyOf, statusOf } from './read-answer.ts';

const rule: Rule = {
  id: 'preferred-example-is-answered',
  says: 'A mock answers with the status and the named example that a Prefer header asks for.',
  weight: 'documented',
  pointer: '#/components/responses',
};

/** Asks a mock for each named example of each status, and holds the answer to it. */
export async function askForExamples(context: PhaseContext): Promise<void> {
  const session = await context.openSession();
  for (const operation of context.operations) {
    const call = callOf(operation, leastInput(operation));
    for (const { status, bodies } of operation.responses) {
      for (const { name, value, pointer } of bodies.flatMap(({ examples }) => examples)) {
        const headers = { Prefer: `code=${status}, example=${name}` };
        const step = await session.send({ ...call, headers });
        if (statusOf(step) === status && isDeepStrictEqual(bodyOf(step), value)) continue;
        const actual = `${statusOf(step)} ${step.exchange.response.body.slice(0, 300)}`;
        const expected = `${status} with the example ${name}`;
        context.report({ rule, pointer, subject: name, expected, actual }, [step]);
      }
    }
  }
  await session.close();
}
