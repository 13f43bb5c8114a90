import type { PhaseContext } from '../phase.ts';

/** What makes a case one of many, and what it says. */
interface Choosable {
  nasty?: boolean;
  /** Of a body: how deep it is. */
  place?: readonly unknown[];
  value?: unknown;
  texts?: readonly string[];
}

/** Below this effort a run is to be quick, and of what comes after the most telling only a part is sent. */
const quick = 0.5;

/** Of what tells less than what came before: all, or in a quick run every fourth. */
export const whereThorough = <Item>(
  { effort }: Pick<PhaseContext, 'effort'>,
  items: Iterable<Item>,
): Item[] => [...items].filter((_, index) => effort >= quick || index % 4 === 0);

const isAscii = (value: unknown): boolean => /^[\n -~]*$/.test(JSON.stringify(value) ?? '');

/**
 * The cases that are sent: of those that are one of many fewer where the effort is less or the place is deep. A mock
 * gets nothing but ASCII: Prism ends when the text of a violation has other characters.
 */
export function* chooseCases<Case extends Choosable>(
  { target, effort }: Pick<PhaseContext, 'target' | 'effort'>,
  cases: Iterable<Case>,
): Generator<Case> {
  const isMock = target.capabilities.includes('prefer');
  let count = 0;
  for (const each of cases) {
    if (isMock && !isAscii(each.texts ?? each.value)) continue;
    const isDeep = (each.place?.length ?? 0) > 2;
    if (!each.nasty && !(isDeep && effort < 1)) yield each;
    else {
      const step = Math.max(1, Math.round((isDeep && each.nasty ? 4 : 1) / effort));
      if (count % step === 0) yield each;
      count += 1;
    }
  }
}
