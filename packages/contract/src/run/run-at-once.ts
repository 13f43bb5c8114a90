/**
 * Works on several things at once, beginning in their order. The first failure ends the others, and is thrown once all have ended.
 * @param work is given a signal that says when another has failed
 */
export async function runAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const end = new AbortController();
  let failure: { error: unknown } | undefined;

  async function takeTurns(): Promise<void> {
    for (let item = waiting.shift(); item !== undefined && !failure; item = waiting.shift()) {
      try {
        await work(item, end.signal);
      } catch (error) {
        failure ??= { error };
        end.abort();
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, takeTurns));
  if (failure) throw failure.error;
}
