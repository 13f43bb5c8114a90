/** Says in one sentence why a file of known deviations cannot be used, and what to do. */
export class KnownDeviationsError extends Error {
  override readonly name = 'KnownDeviationsError';
}
