import type { Sighting } from '../findings/collect-findings.ts';
import { makeSmaller } from '../findings/make-smaller.ts';
import type { Sessions } from './create-sessions.ts';

/** How long shrinking may take, in milliseconds. */
export interface ShrinkLimits {
  /** For one finding. Default 3,000. */
  longestOne?: number;
  /** For all of them together. Default 20,000. */
  longestAll?: number;
  /** Ends it at once. */
  signal?: AbortSignal | undefined;
}

/** Looks for the smallest calls that show each finding, where stores of one's own allow it. */
export async function shrinkFindings(
  sightings: readonly Sighting[],
  sessions: Sessions,
  { longestOne = 3000, longestAll = 20_000, signal }: ShrinkLimits = {},
): Promise<void> {
  if (!sessions.hasControl) return;
  const endAll = performance.now() + longestAll;
  for (const { finding, session, steps } of sightings) {
    const left = endAll - performance.now();
    if (signal?.aborted || left <= 0) return;
    if (!session) continue;
    const end = new AbortController();
    const stop = (): void => end.abort();
    const timer = setTimeout(stop, Math.min(left, longestOne));
    signal?.addEventListener('abort', stop);
    const watch = { beforeSend() {}, onStep() {}, signal: end.signal };
    const smaller = await makeSmaller(steps, {
      fingerprint: finding.fingerprint,
      openFresh: () => sessions.open(session.world, watch),
      isSpent: () => end.signal.aborted,
    });
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    if (!smaller) continue;
    finding.steps = smaller;
    finding.shrunk = true;
  }
}
