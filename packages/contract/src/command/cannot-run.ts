/** Thrown when a run cannot be made; the message is a sentence of what, where, and what to do. */
export class CannotRun extends Error {
  override readonly name: string = 'CannotRun';
}

/** Thrown for a command line that cannot be obeyed. */
export class UsageError extends CannotRun {
  override readonly name = 'UsageError';
}
