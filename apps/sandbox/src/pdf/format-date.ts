/** The moment of a time in Unix seconds, given as a number or as digits. Undefined when it is neither, or past the year 9999. */
export function parseUnixSeconds(value: unknown): Date | undefined {
  if (typeof value !== 'number' && !(typeof value === 'string' && /^\d+$/.test(value))) return undefined;
  const date = new Date(Number(value) * 1000);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date : undefined;
}

/** The day in UTC, `2026-02-13`, or nothing when the value is not a time in Unix seconds. */
export function formatDate(value: unknown): string {
  return parseUnixSeconds(value)?.toISOString().slice(0, 10) ?? '';
}
