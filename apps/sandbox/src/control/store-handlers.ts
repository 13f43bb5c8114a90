import { createStore as writeNewStore } from '../stores/create-store.ts';
import { changeStore, findStore, listStores as readStores } from '../stores/find-store.ts';
import type { PageQuery } from '../stores/page.ts';
import { removeStore } from '../stores/remove-store.ts';
import { replaceTokens as writeNewTokens } from '../stores/replace-tokens.ts';
import { addSynthetic, resetStore as putBack, replaceContents } from '../stores/seed-store.ts';
import { created, done, shown } from './control-answer.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import type { components } from './generated/schema.ts';
import { readSeed } from './read-seed.ts';
import { showStore } from './show-store.ts';

type Schemas = components['schemas'];

const hashOf = ({ parameters }: ControlCall): string => String(parameters['storeHash']);

/** Removes every store and puts those back that the sandbox was started with. */
export const resetSandbox: ControlHandler = async ({ reset }) => {
  await reset();
  return done;
};

/** A page of stores. */
export const listStores: ControlHandler = async ({ database, clock, parameters }) => {
  const page = parameters as unknown as PageQuery;
  const { stores, totalCount } = await readStores(database, page);
  const data = await Promise.all(stores.map((store) => showStore(database, store, clock)));
  return shown({ data, totalCount, offset: page.offset, limit: page.limit });
};

/** A new store; made-up invoices that cannot be written leave no store behind. */
export const createStore: ControlHandler = async (call) => {
  const { database, clock, body } = call;
  const { storeHash: hash, seed = { kind: 'empty' }, ...given } = body as Schemas['NewStore'];
  const { contents, synthetic } = readSeed(seed, call, '/seed');
  await writeNewStore(database, { hash, ...given, ...contents }, synthetic);
  if (synthetic) {
    await addSynthetic(call, hash, synthetic).catch(async (error) => {
      await removeStore(database, hash);
      throw error;
    });
  }
  return created(await showStore(database, await findStore(database, hash), clock));
};

/** A store without its tokens. */
export const getStore: ControlHandler = async (call) => {
  const { database, clock } = call;
  return shown(await showStore(database, await findStore(database, hashOf(call)), clock));
};

/** Removes a store with all that it has. */
export const deleteStore: ControlHandler = async (call) => {
  call.forgetRequests(await removeStore(call.database, hashOf(call)));
  return done;
};

/** Other tokens for a store. */
export const replaceTokens: ControlHandler = async (call) => {
  await writeNewTokens(call.database, hashOf(call), call.body as Schemas['Tokens']);
  return done;
};

/** Makes of a store what it was created as. */
export const resetStore: ControlHandler = async (call) => {
  call.forgetRequests(await putBack(call, hashOf(call)));
  return done;
};

/** Other contents for a store, or more invoices. */
export const seedStore: ControlHandler = async (call) => {
  const { contents, synthetic } = readSeed(call.body as Schemas['Seed'], call);
  if (synthetic) await addSynthetic(call, hashOf(call), synthetic);
  else await replaceContents(call.database, hashOf(call), contents);
  return done;
};

/** Another payment term. */
export const setTerms: ControlHandler = async (call) => {
  const { termDays } = call.body as Schemas['Terms'];
  await changeStore(call.database, hashOf(call), (queries, { storeId }) =>
    queries.run('UPDATE stores SET term_days = $2 WHERE store_id = $1', [storeId, termDays]),
  );
  return shown({ termDays });
};
