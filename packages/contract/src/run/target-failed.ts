/** The target cannot be held to anything: it does not answer, or not as an invoice API. Says what, where and what to do. */
export class TargetFailed extends Error {
  override readonly name = 'TargetFailed';
}
