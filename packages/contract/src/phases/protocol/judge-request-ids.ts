import type { Rule } from '../../judge/verdict.ts';
import type { Step } from '../../session/step.ts';
import type { PhaseContext } from '../phase.ts';

const rule: Rule = {
  id: 'request-ids-are-unique',
  says: 'Each answer has an X-Request-Id of its own.',
  weight: 'documented',
  pointer: '#/components/headers',
};

/** Holds the ids of the answers of a session against each other. */
export function judgeRequestIds(context: PhaseContext, steps: readonly Step[]): void {
  const ids = new Set<string>();
  for (const step of steps) {
    const id = step.exchange.response.headers.get('x-request-id') ?? '';
    if (id !== '' && ids.has(id))
      context.report({ rule, subject: 'X-Request-Id', expected: 'another id for each answer', actual: id }, [
        step,
      ]);
    ids.add(id);
  }
}
