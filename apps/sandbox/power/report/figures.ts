/** The middle of numbers, of an even count the mean of the two; undefined where there are none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((left, right) => left - right);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** A share with one decimal; never 100% while something is missing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return 'none';
  if (part === whole) return '100%';
  return `${(Math.floor((1000 * part) / whole) / 10).toFixed(1)}%`;
}

/** Milliseconds for a table. */
export const inMilliseconds = (value: number | undefined): string =>
  value === undefined ? '' : value < 10 ? value.toFixed(1) : value.toFixed(0);

/** The values of a list by a key, in the order in which the keys first come. */
export function groupsOf<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): [key: string, values: Value[]][] {
  return [...Map.groupBy(values, keyOf)];
}
