import { runContract } from '../run/run-contract.ts';
import type { Target } from '../target/target.ts';
import { type DescribeOptions, describePhases } from './describe-phases.ts';

export type { DescribeOptions } from './describe-phases.ts';

/**
 * Holds a target to the contract inside Vitest: a test for each phase, which fails with what shows each finding.
 * @param target or what makes it, before the first phase; a server of the same process goes in as its `fetch`
 */
export function describeContract(
  target: Target | (() => Target | Promise<Target>),
  options: DescribeOptions = {},
): void {
  describePhases(target, options, runContract);
}
