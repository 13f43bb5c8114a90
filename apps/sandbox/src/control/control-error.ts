/** Control refused a request, or could not be reached. The message has the request, the status and what control said. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  /** The status of the answer; undefined where none came. */
  readonly status: number | undefined;

  constructor(message: string, { status, cause }: { status?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.status = status;
  }
}
