import { type Document, operationsOf, specification } from '@b2b-invoices/spec';
import { createCaller } from './caller.ts';
import type { ContractTest } from './contract-test.ts';
import { type CoverageRow, measureCoverage } from './coverage.ts';
import type { Exchange } from './exchange.ts';
import { createObserver } from './observer.ts';
import type { Target } from './target.ts';
import { answerTests } from './tests/answer-tests.ts';
import { credentialTests } from './tests/credential-tests.ts';
import { refusalTests } from './tests/refusal-tests.ts';
import { requestTests } from './tests/request-tests.ts';

/** The contract of one target: the tests to run, and what they have exercised so far. */
export interface Contract {
  /** The tests that the target can be held to. They may run in any order, and at once unless the target has `prepare`. */
  tests: ContractTest[];
  /** The tests that need something that the target cannot do. */
  omitted: ContractTest[];
  /** Everything that went over the wire so far. */
  exchanges: readonly Exchange[];
  /** How much of the specification was exercised so far. */
  coverage(): CoverageRow[];
}

function prepared(test: ContractTest, target: Target): ContractTest {
  return {
    ...test,
    async run() {
      await target.prepare?.();
      await test.run();
    },
  };
}

/**
 * The contract tests for a target.
 * @param document the specification to hold it to, by default the one of the installed package
 */
export function createContract(target: Target, document: Document = specification): Contract {
  const operations = operationsOf(document);
  const observer = createObserver(document, target.baseUrl);
  const context = { document, target, operations, caller: createCaller(target, observer) };
  const all = [answerTests, requestTests, credentialTests, refusalTests].flatMap((tests) => tests(context));
  const possible = ({ needs }: ContractTest): boolean =>
    needs.every((need) => target.capabilities.includes(need));
  return {
    tests: all.filter(possible).map((test) => prepared(test, target)),
    omitted: all.filter((test) => !possible(test)),
    exchanges: observer.exchanges,
    coverage: () => measureCoverage(operations, observer.exchanges),
  };
}
