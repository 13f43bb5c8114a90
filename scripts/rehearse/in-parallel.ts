import { availableParallelism } from 'node:os';

/**
 * Does the tasks, as many at once as there are processors, and gives their results in order. When one fails no other is begun, those
 * that have begun are waited for, so that nothing goes on behind the caller's back, and then the failure is thrown.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
  atOnce: number = availableParallelism(),
): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length && failures.length === 0) {
      const index = next++;
      try {
        results[index] = await task(items[index] as T);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
