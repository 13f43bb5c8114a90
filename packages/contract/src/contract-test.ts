import type { Capability } from './target.ts';

/** One thing that a target is held to. */
export interface ContractTest {
  /** What is checked, as a sentence that begins with the operation. */
  name: string;
  operationId: string;
  /** What a target must be able to do for the test to make sense. */
  needs: readonly Capability[];
  /** @throws ContractFailure when the target, or the client, does not keep to the specification */
  run(): Promise<void>;
}

/** Says in one line each what did not keep to the specification. */
export class ContractFailure extends Error {
  override readonly name = 'ContractFailure';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** @throws ContractFailure unless there is nothing to say */
export function expectNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new ContractFailure(problems);
}
