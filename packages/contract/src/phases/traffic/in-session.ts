import type { Session } from '../../session/session.ts';
import type { PhaseContext } from '../phase.ts';

/** Opens a session for as long as it is used. */
export async function inSession<Result>(
  context: PhaseContext,
  world: Session['world'] | undefined,
  use: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = await context.openSession(world ? { world } : {});
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}
