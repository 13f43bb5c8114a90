import { RunStopped } from '../run/run-stopped.ts';
import { TargetFailed } from '../run/target-failed.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import type { Call } from '../wire/call.ts';
import { parseJson } from '../wire/exchange.ts';
import { fingerprintOf } from './fingerprint.ts';
import { smallerCalls } from './smaller-calls.ts';

/** What is tried and how long. */
export interface SmallerOptions {
  fingerprint: string;
  /** Opens a fresh store like the one in which the finding was seen. */
  openFresh(): Promise<Session>;
  /** Says that it is enough. What is under way then ends too, where its session has such a signal. */
  isSpent(): boolean;
}

/** A call with the time at which it was made and the id that it was given. */
interface Recorded {
  call: Call;
  clock: number | undefined;
  /** The id of the invoice that the call made. */
  made: string | undefined;
}

function madeBy({ exchange }: Step): string | undefined {
  if (exchange.request.method !== 'POST' || exchange.response.status !== 200) return undefined;
  const { data } = Object(parseJson(exchange.response.body)?.value) as { data?: unknown };
  const { id, invoiceId } = Object(data) as { id?: unknown; invoiceId?: unknown };
  const made = id ?? invoiceId;
  return made === undefined ? undefined : String(made);
}

const record = (step: Step): Recorded => ({ call: step.call, clock: step.clock, made: madeBy(step) });

/** The call with the ids that the invoices have this time. */
function withIds(call: Call, ids: ReadonlyMap<string, string>): Call {
  const path = call.path.replace(
    /^(\/invoices\/)(\d+)/,
    (_, start: string, id: string) => start + (ids.get(id) ?? id),
  );
  return path === call.path ? call : { ...call, path };
}

/** Sends recorded calls to a fresh store. @returns the steps up to the one that shows the finding, if one does */
async function replay(
  recorded: readonly Recorded[],
  { fingerprint, openFresh, isSpent }: SmallerOptions,
): Promise<Step[] | undefined> {
  const session = await openFresh();
  const ids = new Map<string, string>();
  let clock: number | undefined;
  try {
    for (const { call, clock: at, made } of recorded) {
      if (isSpent()) return undefined;
      if (clock !== undefined && at !== undefined && at > clock) await session.advance(at - clock);
      clock = at;
      const step = await session.send(withIds(call, ids));
      const id = madeBy(step);
      if (made !== undefined && id !== undefined) ids.set(made, id);
      if (step.verdicts.some((verdict) => fingerprintOf(verdict) === fingerprint)) return [...session.steps];
    }
    return undefined;
  } finally {
    await session.close();
  }
}

const idIn = ({ path }: Call): string | undefined => /^\/invoices\/(\d+)/.exec(path)?.[1];

/** The calls that speak of the invoice of the last one, and the last one. */
function aboutLast(recorded: readonly Recorded[]): Recorded[] {
  const last = recorded.at(-1);
  const id = last && idIn(last.call);
  return recorded.filter(
    (each) => each === last || (id !== undefined && (each.made === id || idIn(each.call) === id)),
  );
}

/** Growing ends of a long conversation: what matters is mostly near its end. */
function candidates(recorded: readonly Recorded[]): Recorded[][] {
  const ends = [1, 5, 25, 100]
    .filter((length) => length < recorded.length)
    .map((length) => recorded.slice(-length));
  return [aboutLast(recorded), ...ends, [...recorded]];
}

/**
 * Looks for the fewest and smallest calls that still show a finding, each time in a fresh store.
 * @returns undefined when not even all of them show it again
 */
export async function makeSmaller(
  steps: readonly Step[],
  options: SmallerOptions,
): Promise<Step[] | undefined> {
  let best: { recorded: Recorded[]; steps: Step[] } | undefined;
  let isOver = false;

  /** What was found so far stands when the target fails, or the time is up in the middle. */
  function endWith(error: unknown): undefined {
    if (!(error instanceof TargetFailed || error instanceof RunStopped)) throw error;
    isOver = true;
  }

  async function attempt(recorded: Recorded[]): Promise<boolean> {
    isOver ||= options.isSpent();
    if (recorded.length === 0 || isOver) return false;
    const shown = await replay(recorded, options).catch(endWith);
    if (!shown) return false;
    best = { recorded: shown.map(record), steps: shown };
    return true;
  }

  for (const candidate of candidates(steps.map(record))) if (await attempt(candidate)) break;
  if (!best) return undefined;
  for (let size = Math.ceil(best.recorded.length / 2); size >= 1; ) {
    const before = best.recorded.length;
    for (let end = before - 1; end > 0; end -= size) {
      const from = Math.max(0, end - size);
      const { recorded } = best;
      // The last call shows it.
      if (end < recorded.length) await attempt(recorded.toSpliced(from, end - from));
    }
    // What one call needed may be needless without it.
    if (size > 1) size = Math.ceil(size / 2);
    else if (isOver || best.recorded.length === before) break;
  }
  for (let index = best.recorded.length - 1; index >= 0; index -= 1) {
    let isSmaller = true;
    while (isSmaller && !isOver) {
      isSmaller = false;
      const before = best.recorded[index];
      if (!before) break;
      for (const call of smallerCalls(before.call)) {
        if (isOver) break;
        if (await attempt(best.recorded.with(index, { ...before, call }))) {
          isSmaller = true;
          break;
        }
      }
    }
  }
  return best.steps;
}
