/** The run is to end: somebody asked for it, or it found what it was to find. Not an error of the target. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
}

/** The end that a signal asks for. */
export const interrupted = (): RunStopped => new RunStopped('The run was interrupted.');
