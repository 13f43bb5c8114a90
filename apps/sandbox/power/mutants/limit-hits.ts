import type { Answers } from '../catalogue/seeded-fault.ts';
import type { Switch } from './import-instrumented.ts';

/**
 * How often one request may reach a mutant. The correct sandbox reaches none a tenth as often; a loop without an end does so in
 * seconds, on a busy machine too, and has one by this.
 */
export const mostHits = 50_000;

/** Requests of which each may reach the active mutant so often and no oftener. */
export interface LimitedHits {
  limited(answers: Answers): Answers;
  /** Whether a request, or the start, went beyond the limit. */
  wentBeyond(): boolean;
}

/** Begins to count how often the active mutant is reached. */
export function limitHits(shared: Switch): LimitedHits {
  let beyond = false;
  const look = (): boolean => {
    beyond ||= (shared.hitCount ?? 0) > mostHits;
    return beyond;
  };
  shared.hitCount = 0;
  shared.hitLimit = mostHits;
  return {
    limited: (answers) => (request) => {
      look();
      shared.hitCount = 0;
      return answers(request);
    },
    wentBeyond: look,
  };
}
