import { createFindOperation, type FindOperation } from '@b2b-invoices/contract/validation';
import { operationsOf, specification } from '@b2b-invoices/spec';
import { basePath } from '../../src/api.ts';
import type { Answers } from '../catalogue/seeded-fault.ts';
import { openServer } from '../correct-server.ts';
import { runSuite } from '../suite.ts';
import type { Campaign } from '../trials/campaign.ts';
import { missedUnlessNamed } from '../trials/named-refusal.ts';
import { attempt } from '../trials/trial.ts';
import { classOf } from './answer-fields.ts';
import { type AnswerMutant, answerMutants } from './answer-mutants.ts';

const findOperation: FindOperation = createFindOperation(operationsOf(specification));

/** The id of the operation that a request is of; undefined where it is of none. */
export function operationIdOf({ method, url }: Request): string | undefined {
  const { pathname } = new URL(url);
  if (!pathname.startsWith(basePath)) return undefined;
  return findOperation(method, pathname.slice(basePath.length))?.operation.operationId;
}

/** A server whose answers are changed on their way. */
function changing(next: Answers, mutant: AnswerMutant, onChange: () => void): Answers {
  return async (request) => {
    const operationId = operationIdOf(request);
    const answer = await next(request);
    if (operationId !== mutant.operationId || classOf(answer.status) !== mutant.statusClass) return answer;
    const changed = await mutant.change(answer.clone());
    if (changed) onChange();
    return changed ?? answer;
  };
}

/** What a message may call the place of a change. */
const namesOf = ({ operationId, pointer = '' }: AnswerMutant): string[] => [
  operationId,
  ...pointer.split('/').filter((name) => name !== '' && name !== '*'),
];

const mutants = new Map<string, AnswerMutant>(answerMutants().map((mutant) => [mutant.name, mutant]));

/** Puts the suite to a fresh server whose answers are changed in one way. */
export const answerCampaign: Campaign = {
  names: async () => [...mutants.keys()],
  async attempt(name, options) {
    const mutant = mutants.get(name);
    if (!mutant) throw new Error(`There is no change of answers ${name}.`);
    await using server = await openServer();
    let met = false;
    const answers = changing(server.answers, mutant, () => {
      met = true;
    });
    const trial = await attempt(() => runSuite(answers, options));
    return { ...missedUnlessNamed(trial, namesOf(mutant)), met };
  },
};
