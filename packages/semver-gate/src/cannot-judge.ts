/** Thrown where the gate cannot be run; the message is one sentence of what, where, and what to do. */
export class CannotJudge extends Error {
  override readonly name = 'CannotJudge';
}

/** The code of a failed call of the system or of npm, such as ENOENT, or else the first line of what it says. */
export function causeOf(error: unknown): string {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  return typeof code === 'string'
    ? code
    : (String(message ?? error)
        .split('\n')[0]
        ?.replace(/[.:]+$/, '') ?? '');
}
