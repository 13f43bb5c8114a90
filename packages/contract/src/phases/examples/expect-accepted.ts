import type { Rule } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import type { PhaseContext } from '../phase.ts';
import { isAccepted, statusOf } from './read-answer.ts';

const rule: Rule = {
  id: 'valid-request-is-accepted',
  says: 'A request that the specification allows, and that nothing in the store stands against, succeeds.',
  weight: 'documented',
  pointer: '#/paths',
};

/** Whether enough is known of the store to say that a write must succeed. */
export const knowsStore = ({ target }: PhaseContext): boolean =>
  !target.capabilities.includes('stateful') || target.control !== undefined;

/**
 * Reports a request that should have succeeded and did not, unless its answer is a finding already.
 * @param what what was sent, such as `a body without dueDate`
 */
export function expectAccepted(
  context: PhaseContext,
  session: Session,
  step: Step,
  { what, pointer, subject }: { what: string; pointer?: string; subject?: string },
): void {
  if (isAccepted(step) || step.verdicts.length > 0 || !knowsStore(context)) return;
  const { operation } = step.exchange;
  context.report(
    {
      rule,
      pointer: pointer ?? operation?.pointer ?? rule.pointer,
      ...(subject === undefined ? {} : { subject }),
      expected: `200 for ${what}`,
      actual: `${statusOf(step)} ${step.exchange.response.body.slice(0, 300)}`,
    },
    session.steps,
  );
}
