import type { ConsumerProject } from '../package-tests/install-packages.ts';

/** One line of the table of figures. */
export interface Figure {
  /** What was measured, with its unit or circumstances as far as they are not in the value. */
  what: string;
  /** The value of this package. */
  measured: string;
  /** The value to reach. */
  reach: string;
  isReached: boolean;
  /** The values of others in the same run, if there are any to compare with. */
  beside: string;
}

/** A file of bench/figures. Further figures are a further file, which the benchmark finds by itself. */
export interface FigureModule {
  /** What is measured, in a few words; the benchmark says it while it measures, and `--only` chooses by it. */
  name: string;
  /** Measures the built and installed package in a project that `prepareProject` has made. */
  measure(project: ConsumerProject): Promise<readonly Figure[]>;
}
