import { leastInput } from '../call-input.ts';
import { type ContractTest, expectNone } from '../contract-test.ts';
import { formatProblem } from '../problem.ts';
import { problemsUnless, type TestContext, ways } from './test-context.ts';

/** Both schemes of credentials are accepted, and a request without any gets 401. */
export function credentialTests({ target, caller, operations }: TestContext): ContractTest[] {
  const { legacyCredentials } = target;
  return operations.flatMap((operation) => {
    const { operationId } = operation;
    const schemes = [
      { credentials: target.credentials, words: 'X-Auth-Token and X-Store-Hash' },
      ...(legacyCredentials ? [{ credentials: legacyCredentials, words: 'authToken alone' }] : []),
    ];
    const accepted = schemes.flatMap(({ credentials, words }) =>
      ways.map(([via, way]) => ({
        name: `${operationId} ${way} accepts ${words}`,
        operationId,
        needs: [],
        run: async () =>
          expectNone(
            problemsUnless(200, await caller.call(via, operation, leastInput(operation), { credentials })),
          ),
      })),
    );
    const refused: ContractTest = {
      name: `${operationId} over HTTP answers 401 to a request without credentials`,
      operationId,
      needs: ['refuse'],
      async run() {
        const { exchange } = await caller.call('http', operation, leastInput(operation), {
          credentials: null,
        });
        const { status } = exchange.response;
        const answer = exchange.problems.filter(({ side }) => side === 'response').map(formatProblem);
        expectNone(
          status === 401 ? answer : [`the answer has the status ${status} instead of 401`, ...answer],
        );
      },
    };
    return [...accepted, refused];
  });
}
