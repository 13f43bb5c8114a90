import type { Resent } from './observe-resends.ts';
import type { SmokeReport, SmokeTarget } from './smoke-check.ts';

/** Something that runs the suite. */
export interface Runtime {
  /** How the version that it reports begins. */
  name: string;
  /** Why it is not here, in a sentence; absent if it is here. */
  missing?: string;
  /** The writes that it sends again by itself when a connection ends without an answer; see `observeResends`. */
  resends: readonly Resent[];
  /** Bundles the suite in a folder where the client is installed, runs it, and gives its report. */
  run(folder: string, target: SmokeTarget): Promise<SmokeReport>;
}
