import type { FaultScript } from '../faults/fault.ts';
import {
  addFault as add,
  listFaults as list,
  removeFault as remove,
  removeFaults as removeAll,
} from '../faults/script-faults.ts';
import { created, done, shown } from './control-answer.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';

const hashOf = ({ parameters }: ControlCall): string => String(parameters['storeHash']);

/** The faults of a store. */
export const listFaults: ControlHandler = async (call) => shown(await list(call.database, hashOf(call)));

/** A new fault. */
export const addFault: ControlHandler = async (call) =>
  created(await add(call.database, hashOf(call), call.body as FaultScript));

/** Removes a fault. */
export const deleteFault: ControlHandler = async (call) => {
  await remove(call.database, hashOf(call), Number(call.parameters['faultId']));
  return done;
};

/** Removes all faults of a store. */
export const clearFaults: ControlHandler = async (call) => {
  await removeAll(call.database, hashOf(call));
  return done;
};
