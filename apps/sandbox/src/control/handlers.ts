import { changeClock, getClock } from './clock-handlers.ts';
import { channels, companies, extraFields, orders } from './content-handlers.ts';
import type { ControlHandler } from './control-call.ts';
import { addFault, clearFaults, deleteFault, listFaults } from './fault-handlers.ts';
import type { operations } from './generated/schema.ts';
import { clearJournal, listJournal } from './journal-handlers.ts';
import {
  createStore,
  deleteStore,
  getStore,
  listStores,
  replaceTokens,
  resetSandbox,
  resetStore,
  seedStore,
  setTerms,
} from './store-handlers.ts';

/** What answers each operation of control's specification. */
export const handlers: Record<keyof operations, ControlHandler> = {
  resetSandbox,
  listStores,
  createStore,
  getStore,
  deleteStore,
  replaceTokens,
  resetStore,
  seedStore,
  setTerms,
  listCompanies: companies.list,
  putCompany: companies.put,
  deleteCompany: companies.remove,
  listChannels: channels.list,
  putChannel: channels.put,
  deleteChannel: channels.remove,
  listOrders: orders.list,
  putOrder: orders.put,
  deleteOrder: orders.remove,
  listExtraFields: extraFields.list,
  putExtraField: extraFields.put,
  deleteExtraField: extraFields.remove,
  getClock,
  changeClock,
  listJournal,
  clearJournal,
  listFaults,
  addFault,
  clearFaults,
  deleteFault,
};
