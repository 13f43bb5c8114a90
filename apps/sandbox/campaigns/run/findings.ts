/** What a campaign looked at, and what it found to be wrong. */
export interface Findings {
  /** Counts one check, and keeps what is wrong when it does not hold. */
  check(holds: boolean, wrong: () => string): void;
  /** How many checks there were. */
  readonly checked: number;
  /** How many of them did not hold. */
  readonly failed: number;
  /** What was wrong, the first of it. */
  readonly wrong: readonly string[];
}

/** @param kept how many failures are kept in words; the others are only counted. Default 20. */
export function createFindings(kept = 20): Findings {
  const wrong: string[] = [];
  let checked = 0;
  let failed = 0;
  return {
    check(holds, describe) {
      checked += 1;
      if (holds) return;
      failed += 1;
      if (wrong.length < kept) wrong.push(describe());
    },
    get checked() {
      return checked;
    },
    get failed() {
      return failed;
    },
    wrong,
  };
}
