/** Thrown in place of a request that a live run may not make; nothing was sent. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}
