import type { Session } from '../../session/session.ts';
import type { PhaseContext } from '../phase.ts';
import { judgeRequestIds } from '../protocol/judge-request-ids.ts';

/**
 * Opens a session for as long as it is used, and holds the ids of its answers against each other, unless the target keeps nothing
 * and so may answer with examples.
 */
export async function inSession<Result>(
  context: PhaseContext,
  world: Session['world'] | undefined,
  use: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = await context.openSession(world ? { world } : {});
  try {
    const result = await use(session);
    if (context.target.capabilities.includes('stateful')) judgeRequestIds(context, session.steps);
    return result;
  } finally {
    await session.close();
  }
}
