import { availableParallelism } from 'node:os';

/** Does the tasks, as many at once as there are processors, and gives their results in order; the first failure is thrown. */
export async function inParallel<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
  atOnce: number = availableParallelism(),
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await task(items[index] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
