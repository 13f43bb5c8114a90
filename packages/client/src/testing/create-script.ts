import type { Fault } from './faults/fault.ts';
import type { ScriptedFault } from './faulty-fetch.ts';
import { type MatchedRequest, matchRequest } from './match-request.ts';

/** The faults of a script and how far each has come. */
export interface Script {
  /** Lets a request pass the faults that are still to come, and takes the first that is due. */
  take(request: MatchedRequest): Fault | undefined;
  /** The faults that have not struck as often as they should, without those that never end. */
  waiting(): ScriptedFault[];
}

/** Starts a script from its beginning. It takes turns at once, so requests that arrive together cannot share a fault. */
export function createScript(script: readonly Required<ScriptedFault>[]): Script {
  const entries = script.map((scripted) => ({ scripted, passed: 0, remaining: scripted.times }));
  return {
    take(request) {
      for (const entry of entries) {
        if (entry.remaining === 0 || !matchRequest(entry.scripted.match, request)) continue;
        if (entry.passed >= entry.scripted.after) {
          entry.remaining -= 1;
          return entry.scripted.fault;
        }
        entry.passed += 1;
      }
      return undefined;
    },
    waiting: () =>
      entries
        .filter(({ remaining }) => remaining > 0 && remaining !== Infinity)
        .map(({ scripted }) => structuredClone(scripted)),
  };
}
