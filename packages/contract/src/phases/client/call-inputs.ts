import type { Operation } from '@b2b-invoices/spec';
import { type CallInput, leastInput, queryExamples } from '../../wire/call-input.ts';

/** What an operation is called with: the least, each parameter, each example of a body. */
export function inputsOf(operation: Operation): CallInput[] {
  const least = leastInput(operation);
  const examples = operation.requestBodies[0]?.examples ?? [];
  const parameters = queryExamples(operation);
  return [
    least,
    ...parameters.map(([name, value]) => ({ ...least, query: { [name]: value } })),
    ...(parameters.length > 1 ? [{ ...least, query: Object.fromEntries(parameters) }] : []),
    ...examples.map(({ value }) => ({ ...least, body: value })),
  ];
}

/** The first and the last of those: the least, and all parameters together or the last example. */
export const fewInputsOf = (operation: Operation): CallInput[] => {
  const inputs = inputsOf(operation);
  return inputs.length > 2 ? [inputs[0], inputs.at(-1)].filter((input) => input !== undefined) : inputs;
};

/** The statuses and examples that a target which can prefer is asked for. */
export const preferredOf = ({ responses }: Operation): { status: number; example: string }[] =>
  responses.flatMap(({ status, bodies }) =>
    (bodies[0]?.examples ?? []).map(({ name }) => ({ status, example: name })),
  );
