const secondsADay = 86_400;

/** Days of a span. */
export const daysASpan = 32;

/** The day (UTC) of a time in Unix seconds, counted from 1970-01-01. */
export const dayOf = (seconds: number): number => Math.floor(seconds / secondsADay);

/** The first second of a day. */
export const beginOfDay = (day: number): number => day * secondsADay;

/** The last second of a day. */
export const endOfDay = (day: number): number => (day + 1) * secondsADay - 1;

/** The span that a day is in. */
export const spanOf = (day: number): number => Math.floor(day / daysASpan);

/** A day or a span as a text that sorts as it does, whatever time an integer can be. */
export const dayText = (day: number): string => String(10 ** 12 + day).padStart(13, '0');

/** The day or the span that `dayText` was given. */
export const dayOfText = (text: string): number => Number(text) - 10 ** 12;
