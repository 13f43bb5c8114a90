import { findStore } from '../stores/find-store.ts';
import { done, shown } from './control-answer.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';

const hashOf = async ({ database, parameters }: ControlCall): Promise<string> =>
  (await findStore(database, String(parameters['storeHash']))).hash;

/** The requests of a store that this process has answered. */
export const listJournal: ControlHandler = async (call) => shown(call.journal.entries(await hashOf(call)));

/** Forgets the requests of a store. */
export const clearJournal: ControlHandler = async (call) => {
  call.journal.clear(await hashOf(call));
  return done;
};
