import type { Operation } from '@b2b-invoices/spec';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import type { Call } from '../../wire/call.ts';
import { type CallParts, callOf } from '../../wire/call-of.ts';
import type { PhaseContext } from '../phase.ts';

/** The operation of an id. @throws Error where the specification has none */
export function operationNamed({ operations }: Pick<PhaseContext, 'operations'>, id: string): Operation {
  const found = operations.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`The specification has no operation ${id}.`);
  return found;
}

/** Calls operations by their ids in a session. */
export type Ask = (operationId: string, parts?: CallParts, changes?: Partial<Call>) => Promise<Step>;

/** Gives a way to call operations by their ids. */
export const asker =
  (context: Pick<PhaseContext, 'operations'>, session: Session): Ask =>
  (operationId, parts = {}, changes = {}) =>
    session.send({ ...callOf(operationNamed(context, operationId), parts), ...changes });
