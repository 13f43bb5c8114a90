import { parsed } from './judge-answer.ts';
import type { Step } from './step.ts';

/** Whether the steps still get a wrong answer. */
type Breaks = (steps: readonly Step[]) => Promise<boolean>;

/** Leaves out pieces of a list, the large ones first, as long as what is left still breaks. */
async function reduceList<Item>(
  items: readonly Item[],
  breaks: (left: readonly Item[]) => Promise<boolean>,
): Promise<readonly Item[]> {
  let left = items;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length; ) {
      const fewer = [...left.slice(0, from), ...left.slice(from + size)];
      if (await breaks(fewer)) left = fewer;
      else from += size;
    }
  }
  return left;
}

/** The value with each key, item and character left out that can be, from the outside to the inside. */
async function reduceValue(value: unknown, breaks: (left: unknown) => Promise<boolean>): Promise<unknown> {
  if (typeof value === 'string') {
    const left = await reduceList([...value], (characters) => breaks(characters.join('')));
    return left.join('');
  }
  if (typeof value !== 'object' || value === null) return value;
  const build = (entries: readonly [string, unknown][]): unknown =>
    Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
  const left = [...(await reduceList(Object.entries(value), (entries) => breaks(build(entries))))];
  for (const [index, [key, item]] of left.entries()) {
    const put = (smaller: unknown): [string, unknown][] => left.with(index, [key, smaller]);
    left[index] = [key, await reduceValue(item, (smaller) => breaks(build(put(smaller))))];
  }
  return build(left);
}

async function reduceBody(steps: readonly Step[], at: number, breaks: Breaks): Promise<readonly Step[]> {
  const step = steps[at];
  const value = step?.body && parsed(new TextDecoder().decode(step.body));
  if (!step || value === undefined) return steps;
  const withBody = (body: unknown): Step[] =>
    steps.with(at, { ...step, body: new TextEncoder().encode(JSON.stringify(body)) });
  if (!(await breaks(withBody(value)))) return steps;
  return withBody(await reduceValue(value, (smaller) => breaks(withBody(smaller))));
}

/**
 * The fewest steps that were found to break too, with the smallest bodies. The search ends after a minute.
 * @param breaks plays steps from a fresh start
 */
export async function reduceSteps(steps: readonly Step[], breaks: Breaks): Promise<readonly Step[]> {
  const deadline = performance.now() + 60_000;
  const inTime: Breaks = async (fewer) => performance.now() < deadline && (await breaks(fewer));
  const last = steps.slice(-1);
  const fewest = (await inTime(last)) ? last : await reduceList(steps, inTime);
  let reduced = fewest;
  for (const at of fewest.keys()) reduced = await reduceBody(reduced, at, inTime);
  return reduced;
}
