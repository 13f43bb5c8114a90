import { isDeepStrictEqual } from 'node:util';
import { leastInput } from '../call-input.ts';
import { type ContractTest, expectNone } from '../contract-test.ts';
import { parseJson } from '../exchange.ts';
import { problemsUnless, type TestContext, ways } from './test-context.ts';

/** Every named example of every documented status is answered, and what the client makes of it equals the wire. */
export function answerTests({ caller, operations }: TestContext): ContractTest[] {
  return operations.flatMap((operation) =>
    operation.responses.flatMap(({ status, bodies }) =>
      bodies
        .flatMap(({ examples }) => examples)
        .flatMap((example) =>
          ways.map(([via, words]) => ({
            name: `${operation.operationId} ${words} answers ${status} with the example ${example.name}`,
            operationId: operation.operationId,
            needs: ['prefer' as const],
            async run() {
              const prefer = { status, example: example.name };
              const result = await caller.call(via, operation, leastInput(operation), { prefer });
              const same = isDeepStrictEqual(parseJson(result.exchange.response.body)?.value, example.value);
              expectNone([
                ...problemsUnless(status, result),
                ...(same
                  ? []
                  : [`response: the body is not the example ${example.name} (${example.pointer})`]),
              ]);
            },
          })),
        ),
    ),
  );
}
