import { type ClockChange, changedClock, clockOf } from '../clock.ts';
import { changeStore, findStore } from '../stores/find-store.ts';
import { RefusedChange } from '../stores/refused-change.ts';
import { shown } from './control-answer.ts';
import type { ControlHandler } from './control-call.ts';
import { showClock } from './show-store.ts';

/** The last millisecond of the year 9999. */
const latest = 253_402_300_799_999;

/** What time it is for a store. */
export const getClock: ControlHandler = async ({ database, clock, parameters }) =>
  shown(showClock(await findStore(database, String(parameters['storeHash'])), clock));

/** Freezes, sets, moves or releases the clock of a store. */
export const changeClock: ControlHandler = async ({ database, clock, parameters, body }) => {
  const hash = String(parameters['storeHash']);
  const change = body as ClockChange;
  const changed = await changeStore(database, hash, async (queries, store) => {
    const state = changedClock(store, change, clock.now());
    const now = clockOf(state, clock).now();
    if (now < 0 || now > latest)
      throw new RefusedChange(422, `advance: the clock would leave the years from 1970 to 9999.`);
    await queries.run('UPDATE stores SET clock_offset = $2, clock_frozen_at = $3 WHERE store_id = $1', [
      store.storeId,
      state.clockOffset,
      state.clockFrozenAt,
    ]);
    return { ...store, ...state };
  });
  return shown(showClock(changed, clock));
};
