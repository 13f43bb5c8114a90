import type { PhaseContext } from '../phase.ts';

/** Whether writes may be sent: to a target that may be written to, or to a mock, which keeps nothing of them. */
export const mayWrite = (context: PhaseContext, check: string): boolean =>
  context.target.capabilities.includes('prefer') || context.can(check, 'write');

/** Whether what is written can be read back. */
export const keepsWrites = ({ target: { capabilities } }: PhaseContext): boolean =>
  capabilities.includes('stateful') && capabilities.includes('write');
