/** A change of a store that cannot be made. Thrown inside a transaction it undoes what was begun. */
export class RefusedChange extends Error {
  override readonly name = 'RefusedChange';
  /** 404 for what is not there, 409 for what is in the way, 422 for what makes no sense. */
  readonly status: 404 | 409 | 422;

  /** @param message what is wrong and what to do, in sentences */
  constructor(status: 404 | 409 | 422, message: string) {
    super(message);
    this.status = status;
  }
}
