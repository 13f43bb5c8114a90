import { operationIdOf } from '../answers/answer-campaign.ts';
import { runUnchanged } from '../run-unchanged.ts';
import type { SuiteOptions } from '../suite.ts';
import type { SpecificationMutant } from './specification-mutants.ts';

/** The statuses that the sandbox gives during a run of the suite, each with its operation: `listInvoices 200`. */
export async function givenStatuses(options: SuiteOptions): Promise<ReadonlySet<string>> {
  const given = new Set<string>();
  await runUnchanged(options, {
    onAnswer(request, { status }) {
      given.add(`${operationIdOf(request)} ${status}`);
    },
  });
  return given;
}

const operationIdIn = (mutant: SpecificationMutant): string =>
  [...mutant.usages].find((usage) => usage !== 'request')?.split(' ')[0] ?? '';

/**
 * Why no run against the sandbox can show a fault, where that follows from what it is; undefined where it can.
 * @param operationId the operation, of a fault that is about one
 */
export function whyUnseen(
  mutant: SpecificationMutant,
  given: ReadonlySet<string>,
  operationId: string = operationIdIn(mutant),
): string | undefined {
  const { usages, direction, operator } = mutant;
  const [, status] = /^drop status (\d+)$/.exec(operator) ?? [];
  if (status && !given.has(`${operationId} ${status}`)) return 'The sandbox never gives the status.';
  if (usages.has('request')) return undefined;
  if (![...usages].some((usage) => given.has(usage)))
    return 'It is about statuses that the sandbox never gives.';
  // A property of another name is one that is not described, which the suite reports.
  if (direction === 'looser' && !operator.startsWith('rename property'))
    return 'Answers that kept to the stricter specification keep to the looser one.';
  if (operator === 'forbid additional properties') return 'The sandbox sends nothing that is not specified.';
  return undefined;
}
