import { appendFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bodyOf, connectToSmallStore, createOwn, temporaryFile } from '../../test-targets/live-connection.ts';
import { type SmallStore, storeCredentials, storeUrl } from '../../test-targets/small-store.ts';
import { createStillTimer } from '../../test-targets/still-timer.ts';
import { guardWrites } from './guard-writes.ts';
import { type Journal, openJournal } from './journal.ts';
import { createOwnInvoices } from './own-invoices.ts';
import { kitPrefix, runPrefix } from './run-prefix.ts';
import { type Sweep, sweep } from './sweep.ts';

function sweepStore(store: SmallStore, journal: Journal, now = Date.now()): Promise<Sweep> {
  const own = createOwnInvoices(journal, { baseUrl: storeUrl, companyId: '4711', run: 'sweep-' });
  const { fetch } = guardWrites({
    fetch: store.fetch,
    baseUrl: storeUrl,
    prefix: kitPrefix,
    write: { companyId: '4711' },
    maxObjects: 0,
    own,
    startedAt: 0,
  });
  const timer = createStillTimer();
  const options = { fetch, baseUrl: storeUrl, credentials: storeCredentials, companyId: '4711', own, timer };
  return sweep({ ...options, journal, now });
}

test('what a killed run left is removed by its journal, unanswered creates too, and nothing else', async () => {
  const connection = connectToSmallStore({ write: { companyId: '4711', orderId: '7' } });
  const { store, send, journal, prefix } = connection;
  store.add({ invoiceNumber: 'INV-OTHERS' });
  await createOwn(connection, '1');
  await send('POST', '/orders/7/invoices', {});
  store.answer = (request, text) => {
    if (request.method !== 'POST') return undefined;
    store.add(JSON.parse(text));
    throw new TypeError('fetch failed');
  };
  await send('POST', '/invoices', bodyOf(`${prefix}2`)).catch(() => {});
  expect(store.invoices.size).toBe(4);

  const { removed, left } = await sweepStore(store, openJournal(journal.file));
  expect({ removed, left }).toEqual({ removed: 3, left: [] });
  expect([...store.invoices.values()]).toMatchObject([{ invoiceNumber: 'INV-OTHERS' }]);
  expect(journal.leftovers()).toEqual([]);
});

test('without a journal invoices of old runs are found by their prefix; those of a young run and of others stay', async () => {
  const { store } = connectToSmallStore();
  const now = Date.now();
  const old = `${runPrefix(now - 3_600_000, 5)}1`;
  const kept = [`${runPrefix(now - 60_000, 5)}1`, `${kitPrefix}mine`, 'INV-1', `X${old}`];
  for (const invoiceNumber of [old, ...kept]) store.add({ invoiceNumber });
  store.add({ invoiceNumber: `${old}2`, customerId: '4712' });
  const { removed, left, young } = await sweepStore(store, openJournal(temporaryFile('journal')), now);
  expect({ removed, left, young }).toEqual({ removed: 1, left: [], young: 1 });
  expect([...store.invoices.values()].map(({ invoiceNumber }) => invoiceNumber)).toEqual([
    ...kept,
    `${old}2`,
  ]);
});

test('a service that ignores every filter does not make a sweep touch others', async () => {
  const { store } = connectToSmallStore();
  const old = runPrefix(Date.now() - 3_600_000, 5);
  store.add({ invoiceNumber: 'INV-1' });
  store.add({ invoiceNumber: `${old}1`, customerId: '4712' });
  store.add({ invoiceNumber: `${old}2` });
  store.answer = ({ url }) =>
    url.includes('?')
      ? Response.json({ code: 200, data: [...store.invoices.values()], meta: { message: 'SUCCESS' } })
      : undefined;
  const { removed, left } = await sweepStore(store, openJournal(temporaryFile('journal')));
  expect({ removed, left }).toEqual({ removed: 1, left: [] });
  expect(store.invoices.size).toBe(2);
});

test('a journal whose last line was cut off is read up to there', () => {
  const file = temporaryFile('journal');
  const journal = openJournal(file);
  const entry = { baseUrl: storeUrl, companyId: '4711', attempt: 'a1', invoiceNumber: 'B2BCT-1' };
  journal.add({ event: 'creating', ...entry });
  appendFileSync(file, '{"event":"crea');
  expect(openJournal(file).leftovers()).toMatchObject([{ attempt: 'a1' }]);
});

test('a journal that is something else is refused with its line', () => {
  const file = temporaryFile('journal');
  writeFileSync(file, 'a shopping list\n{}\n');
  expect(() => openJournal(file)).toThrow(/The journal .* cannot be read at line 1; mend the line/);
});

test('a folder that cannot be written is refused before anything is created', () => {
  expect(() => openJournal(`${temporaryFile('nothing')}/below/journal`)).toThrow(
    /cannot be written \(ENOENT\), and without it nothing is created/,
  );
});
