import { TargetFailed } from '../run/target-failed.ts';
import type { Step } from './step.ts';

/** Gives up a target that answers nothing any more. */
export interface Patience {
  /**
   * Takes note of calls that were sent together.
   * @throws TargetFailed where, for the third time in a row, none of them was answered
   */
  note(steps: readonly Step[]): void;
}

const mostUnanswered = 3;

export function createPatience(): Patience {
  let unanswered = 0;
  return {
    note(steps) {
      const last = steps.at(-1);
      if (!last) return;
      unanswered = steps.some(({ exchange }) => exchange.response.status !== 0) ? 0 : unanswered + 1;
      if (unanswered < mostUnanswered) return;
      const { method, url } = last.exchange.request;
      throw new TargetFailed(
        `${method} ${url} is not answered: ${last.verdicts[0]?.actual}. See whether the server still runs.`,
      );
    },
  };
}
