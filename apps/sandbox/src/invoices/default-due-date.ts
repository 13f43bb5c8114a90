import type { Store } from '../store.ts';

const secondsADay = 86_400;

/** When an invoice without a due date is due: now plus the store's term, in Unix seconds. */
export const defaultDueDate = (now: number, { termDays }: Pick<Store, 'termDays'>): number =>
  now + termDays * secondsADay;
