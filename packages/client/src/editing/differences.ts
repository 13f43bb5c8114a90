/**
 * The JSON pointers of all places in which two JSON values differ; a part that only one of them has is one place. The order
 * of keys does not count.
 */
export function differences(first: unknown, second: unknown, pointer = ''): string[] {
  if (first === second) return [];
  if (Object(first) !== first || Object(second) !== second || Array.isArray(first) !== Array.isArray(second))
    return [pointer];
  const [one, other] = [first, second] as Record<string, unknown>[];
  return Object.keys({ ...one, ...other }).flatMap((name) =>
    differences(one?.[name], other?.[name], `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

/** Whether two JSON values are equal. */
export function isEqual(first: unknown, second: unknown): boolean {
  return differences(first, second).length === 0;
}
