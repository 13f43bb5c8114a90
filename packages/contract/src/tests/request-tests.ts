import { leastInput, queryExamples } from '../call-input.ts';
import { type ContractTest, expectNone } from '../contract-test.ts';
import { problemsUnless, type TestContext, ways } from './test-context.ts';

/** Every parameter and every named example of a request is accepted. */
export function requestTests({ caller, operations }: TestContext): ContractTest[] {
  return operations.flatMap((operation) => {
    const least = leastInput(operation);
    const { operationId } = operation;
    const queries = queryExamples(operation);
    const inputs = [
      ...queries.map(([name, value]) => ({
        what: `the parameter ${name}`,
        input: { ...least, query: { [name]: value } },
      })),
      ...(queries.length > 1
        ? [{ what: 'all its parameters', input: { ...least, query: Object.fromEntries(queries) } }]
        : []),
      ...operation.requestBodies
        .flatMap(({ examples }) => examples)
        .map(({ name, value }) => ({ what: `the body ${name}`, input: { ...least, body: value } })),
    ];
    return inputs.flatMap(({ what, input }) =>
      ways.map(([via, words]) => ({
        name: `${operationId} ${words} accepts ${what}`,
        operationId,
        needs: [],
        run: async () => expectNone(problemsUnless(200, await caller.call(via, operation, input))),
      })),
    );
  });
}
