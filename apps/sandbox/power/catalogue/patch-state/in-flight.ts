import type { ApiCall } from './api-call.ts';
import { remembering } from './remembering.ts';
import type { Seed } from './state-fault.ts';

/** Answers a call; `earlier` is what another call under the same key will be answered that came before and is not done. */
export type Overlap = (call: ApiCall, earlier: Promise<Response> | undefined) => Promise<Response>;

/** Tells calls that come while another one under the same key is under way. */
export function inFlight(
  keyOf: (call: ApiCall) => string,
  build: (track: (call: ApiCall, overlap: Overlap) => Promise<Response>) => Seed,
): Seed {
  return remembering(
    () => new Map<string, Promise<Response>>(),
    (memoryOf) =>
      build(async (call, overlap) => {
        const running = memoryOf(call);
        const key = keyOf(call);
        const answer = overlap(call, running.get(key));
        running.set(key, answer);
        try {
          return (await answer).clone();
        } finally {
          if (running.get(key) === answer) running.delete(key);
        }
      }),
  );
}
