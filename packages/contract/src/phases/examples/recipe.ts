import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import type { PhaseContext } from '../phase.ts';
import { type ExampleBodies, exampleBodies } from './example-bodies.ts';
import { type Ask, asker } from './operation-named.ts';
import { idOf } from './read-answer.ts';

/** What recipes are cooked with. */
export interface Kitchen extends ExampleBodies {
  ask: Ask;
  session: Session;
  /** Creates an invoice and gives its id, or one that cannot be there when the create fails. */
  make(changes?: Record<string, unknown>): Promise<number>;
}

/** Brings about what an example of an answer shows; undefined where the store has not what it takes. */
export type Recipe = (kitchen: Kitchen) => Promise<Step | undefined>;

/** An id that no invoice and no order has. */
export const absentId = 987_654_321;

/** Prepares a session for recipes. */
export function kitchenOf(context: PhaseContext, session: Session): Kitchen {
  const ask = asker(context, session);
  const bodies = exampleBodies(context, session, 'RX');
  return {
    ...bodies,
    ask,
    session,
    make: async (changes) => idOf(await ask('createInvoice', { body: bodies.create(changes) })) ?? absentId,
  };
}
