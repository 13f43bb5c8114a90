/** Why a rehearsal stopped, in a sentence that says what failed, where, and what to do about it. */
export class RehearsalError extends Error {
  override name = 'RehearsalError';
  /** What a program wrote, or a list; it is shown above the sentence. */
  readonly details: string;

  constructor(sentence: string, details = '') {
    super(sentence);
    this.details = details.trim();
  }
}
