import type { Problem } from '@b2b-invoices/contract/validation';
import type { ErrorBody } from '@b2b-invoices/types';

/** What an operation answers; the headers that every answer has are added later. */
export interface Answer {
  status: number;
  body: unknown;
}

/** A refusal. Thrown inside a transaction it undoes what was begun. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: Answer;
  /** How the request broke the specification, where that is why. */
  problems: Problem[] = [];

  constructor(status: number, body: ErrorBody) {
    super(`Refused with ${status}.`);
    this.answer = { status, body };
  }

  /** The same refusal, with how the request broke the specification. */
  because(problems: Problem[]): this {
    this.problems = problems;
    return this;
  }
}

const kinds: Record<number, string> = {
  400: 'Bad Requests Error',
  401: 'Unauthorized Error',
  403: 'Forbidden Error',
  404: 'Not Found Error',
  422: 'Parameter Error',
  429: 'Too Many Requests Error',
  500: 'Internal Server Error',
};

const kindOf = (status: number): string => kinds[status] ?? 'Error';

/** The shape with a message in `data.errMsg`. */
export const refusal = (status: number, errMsg: string): Refusal =>
  new Refusal(status, { code: status, data: { errMsg }, meta: { message: kindOf(status) } });

/** The shape with messages in `meta.errors` and no `data`. */
export const refusalInMeta = (status: number, messages: readonly string[]): Refusal =>
  new Refusal(status, {
    code: status,
    meta: { message: kindOf(status), errors: messages.map((text) => `${text}; `).join('') },
  });

/** The shape with messages in `meta.errors` beside an empty list. */
export const refusalWithEmptyData = (status: number, errors: string): Refusal =>
  new Refusal(status, { code: status, data: [], meta: { message: kindOf(status), errors } });

/** The shape with messages for each field. */
export const refusalOfFields = (fields: Record<string, string[]>): Refusal =>
  new Refusal(422, { code: 422, data: fields, meta: { message: kindOf(422) } });

/** A success; the service writes `SUCCESS` after some operations and `Success` after others. */
export const success = (data: unknown, message: 'SUCCESS' | 'Success'): Answer => ({
  status: 200,
  body: { code: 200, data, meta: { message } },
});

/** A page of a list. */
export const page = (
  data: unknown[],
  pagination: { totalCount: number; limit: number; offset: number },
): Answer => ({
  status: 200,
  body: { code: 200, data, meta: { message: 'SUCCESS', pagination } },
});
