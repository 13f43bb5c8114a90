import { type Refusal, refusalInMeta } from './answer.ts';

/** What is said of a body that has more than so many bytes. */
export const tooLarge = (limit: number): Refusal =>
  refusalInMeta(400, [`The body has more than ${limit} bytes`]);

/** What is noted of a body that the client never sent to its end. */
export const brokenOff = (): Refusal => refusalInMeta(400, ['The body broke off']);
