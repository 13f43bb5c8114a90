import { refusalOfFields } from '../http/answer.ts';

/**
 * A time or an id of a body, as a number that the database can hold.
 * @throws Refusal 422 beyond 2^53, where JSON numbers are no longer exact
 */
export function wholeNumber(field: string, value: number | undefined): number | undefined {
  if (value === undefined || Number.isSafeInteger(value)) return value;
  throw refusalOfFields({ [field]: ['This number is too large.'] });
}
