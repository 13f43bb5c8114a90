import type { Example, Operation } from '@b2b-invoices/spec';
import type { Rule } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import type { PhaseContext } from '../phase.ts';
import { errorRecipes, knownStatuses, unreachable } from './error-recipes.ts';
import { knowsStore } from './expect-accepted.ts';
import { hasStorefrontToken } from './has-storefront-token.ts';
import { keepsWrites } from './may-write.ts';
import { bodyOf, errorTextOf, statusOf } from './read-answer.ts';
import { kitchenOf, type Recipe } from './recipe.ts';
import { successRecipes } from './success-recipes.ts';

const statusRule = (name: string): Rule => ({
  id: 'answer-has-the-status-of-its-example',
  says: 'What an example of the specification shows has, when it happens, the status of the example.',
  weight: knownStatuses.includes(name) ? 'observed' : 'assumed',
  pointer: '#/components/responses',
});

const textRule: Rule = {
  id: 'error-has-a-text',
  says: 'An error says in one of the four shapes what is wrong.',
  weight: 'observed',
  pointer: '#/components/schemas/ErrorBody',
};

/** Reports an answer that differs from what its example shows. */
function judge(
  context: PhaseContext,
  { steps }: Session,
  step: Step,
  status: number,
  example: Example,
): void {
  const { name, pointer } = example;
  const came = statusOf(step);
  if (step.verdicts.length > 0) return;
  const actual = `${came} ${step.exchange.response.body.slice(0, 300)}`;
  if (came !== status) {
    const expected = `${status} as the example ${name}`;
    context.report({ rule: statusRule(name), pointer, subject: name, expected, actual }, steps);
  } else if (status >= 400 && errorTextOf(bodyOf(step)) === undefined) {
    context.report({ rule: textRule, subject: name, expected: 'a text that is not empty', actual }, steps);
  }
}

function recipeOf({ operationId }: Operation, status: number, name: string): Recipe | undefined {
  return status < 400 ? successRecipes[`${operationId} ${name}`] : errorRecipes[name]?.(operationId);
}

/** Brings about, by real means, what each example of an answer shows. */
export async function bringAboutExamples(context: PhaseContext, open: () => Promise<Session>): Promise<void> {
  if (!keepsWrites(context)) {
    context.can('each example of an answer is brought about', 'stateful', 'write');
    return;
  }
  const storefront = await hasStorefrontToken(context);
  for (const operation of context.operations) {
    const session = await open();
    if (!knowsStore(context)) {
      context.skip('each example of an answer is brought about', 'what the store has is not known');
      return session.close();
    }
    const kitchen = kitchenOf(context, session);
    for (const { status, bodies } of operation.responses) {
      for (const example of bodies.flatMap(({ examples }) => examples)) {
        const { name } = example;
        const check = `${operation.operationId} is brought to answer ${status} ${name}`;
        const recipe = recipeOf(operation, status, name);
        if (!recipe) context.skip(check, unreachable[name] ?? 'nobody says how it comes about');
        else if (name === 'storefrontToken' && !storefront)
          context.skip(check, "no buyer's storefront token is known");
        else {
          const step = await recipe(kitchen);
          if (step) judge(context, session, step, status, example);
          else context.skip(check, 'the store has not what it takes');
        }
      }
    }
    await session.close();
  }
}
