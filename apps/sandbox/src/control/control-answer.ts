/** What control answers; without a body where there is nothing to say. */
export interface ControlAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The answer of what has nothing to say. */
export const done: ControlAnswer = { status: 204 };

/** A success with a body. */
export const shown = (body: unknown): ControlAnswer => ({ status: 200, body });

/** A new thing. */
export const created = (body: unknown): ControlAnswer => ({ status: 201, body });

/** A request that is refused before it reaches a store. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly answer: ControlAnswer;

  /** @param message what is wrong and where, in sentences */
  constructor(status: 400 | 401 | 404 | 405 | 422, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.answer = { status, body: { message }, headers };
  }
}
