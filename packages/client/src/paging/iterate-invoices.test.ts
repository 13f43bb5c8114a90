import { afterEach, expect, test, vi } from 'vitest';
import { json, token } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { createInvoiceStore, type InvoiceStore } from '../../fixtures/invoice-store.ts';
import { connectInvoices } from '../index.ts';
import type { InvoiceFinding } from './invoice-finding.ts';
import { iterateInvoices } from './iterate-invoices.ts';
import type { IterateOptions, IterateQuery } from './iterate-options.ts';

afterEach(() => {
  vi.useRealTimers();
});

const every: IterateQuery = { everyCompany: true, limit: 4 };

function storeOf(length: number): InvoiceStore {
  const store = createInvoiceStore();
  for (let id = 1; id <= length; id += 1) store.add();
  return store;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The ids that an iteration gives, in order, and what it reports. */
async function iterate(store: InvoiceStore, query: IterateQuery = every, options: IterateOptions = {}) {
  const ids: number[] = [];
  const findings: InvoiceFinding[] = [];
  const onFinding = (finding: InvoiceFinding) => void findings.push(finding);
  const iteration = iterateInvoices(connectInvoices(store.options), query, { onFinding, ...options });
  for await (const { id } of iteration) ids.push(id);
  return { ids, findings, checkpoint: iteration.checkpoint };
}

/** Does something before the request with this place. */
const beforeRequest = (store: InvoiceStore, place: number, work: () => void): void => {
  store.before = (_request, at) => {
    if (at === place) work();
    return undefined;
  };
};

const offsets = (store: InvoiceStore): (string | null)[] =>
  store.requests.map(({ query }) => query.get('offset'));

test.each([0, 1, 3, 4, 5, 7, 10])('of a list of %i each invoice comes once, in order', async (length) => {
  const { ids, findings } = await iterate(storeOf(length));
  expect(ids).toEqual(range(1, length));
  expect(findings).toEqual([]);
});

test('pages overlap by one row, and the list is sorted by its creation unless the query says otherwise', async () => {
  const store = storeOf(10);
  await iterate(store);
  expect(offsets(store)).toEqual(['0', '3', '6']);
  expect(store.requests[0]?.query.toString()).toBe('sortBy=createdAt&orderBy=ASC&offset=0&limit=4');
  const { ids } = await iterate(store, { ...every, sortBy: 'dueDate', orderBy: 'DESC', customerName: 'A' });
  expect(store.requests[3]?.query.toString()).toMatch(/^sortBy=dueDate&orderBy=DESC&customerName=A&/);
  expect(ids).toHaveLength(10);
});

test('invoices that are deleted ahead of the place make it step back, so that none is skipped', async () => {
  const store = storeOf(20);
  beforeRequest(store, 2, () => [1, 2, 3].forEach(store.remove));
  const { ids, findings } = await iterate(store);
  expect(ids).toEqual(range(1, 20));
  expect(findings).toEqual([{ kind: 'shift' }, { kind: 'total-changed', from: 20, to: 17 }]);
});

test('many deletions are mended with few more requests', async () => {
  const store = storeOf(1500);
  beforeRequest(store, 60, () => range(1, 900).forEach(store.remove));
  const { ids, findings } = await iterate(store, { everyCompany: true, limit: 20 });
  expect(ids).toEqual(range(1, 1500));
  expect(findings).toContainEqual({ kind: 'shift' });
  expect(store.requests.length).toBeLessThan(100);
});

test('it does not step over all that it remembers', async () => {
  const store = storeOf(5000);
  const query = { everyCompany: true, limit: 250 } as const;
  const iteration = iterateInvoices(connectInvoices(store.options), query);
  for await (const { id } of iteration) if (id === 4500) break;
  range(1, 1800).forEach(store.remove);
  const { ids, findings } = await iterate(store, query, { checkpoint: iteration.checkpoint });
  expect(ids).toEqual(range(4501, 5000));
  expect(findings).toContainEqual({ kind: 'shift' });
});

test('the last known invoice and the end of the list may be gone', async () => {
  const store = storeOf(8);
  beforeRequest(store, 2, () => [6, 7, 8].forEach(store.remove));
  expect(await iterate(store)).toMatchObject({
    ids: range(1, 7),
    findings: [{ kind: 'shift' }, { kind: 'total-changed' }],
  });
});

test('invoices that are created ahead of the place repeat others, which are left out and reported', async () => {
  const store = storeOf(10);
  beforeRequest(store, 1, () => {
    for (let count = 0; count < 2; count += 1) store.add();
  });
  const { ids, findings } = await iterate(store, { ...every, orderBy: 'DESC' });
  expect(ids).toEqual(range(1, 10).reverse());
  expect(findings).toEqual([
    { kind: 'shift' },
    { kind: 'total-changed', from: 10, to: 12 },
    { kind: 'repeat', id: 8 },
    { kind: 'repeat', id: 7 },
  ]);
});

test('invoices that are created at the end come too', async () => {
  const store = storeOf(10);
  beforeRequest(store, 2, () => store.add());
  const { ids, findings } = await iterate(store);
  expect(ids).toEqual(range(1, 11));
  expect(findings).toEqual([{ kind: 'total-changed', from: 10, to: 11 }]);
});

test('a list that ends before its total is a gap', async () => {
  const store = storeOf(6);
  store.before = ({ query }) =>
    json({
      code: 200,
      data: store.invoices.slice(Number(query.get('offset'))).slice(0, 4),
      meta: { message: 'SUCCESS', pagination: { totalCount: 9 } },
    });
  const { ids, findings } = await iterate(store);
  expect(ids).toEqual(range(1, 6));
  expect(findings).toEqual([{ kind: 'gap', missing: 3 }]);
});

test('a place that cannot be found again is a gap', async () => {
  const store = storeOf(3000);
  const { checkpoint } = await iterate(store);
  for (let added = 0; added < 3000; added += 1) store.add({ createdAt: 1 });
  const { findings } = await iterate(store, every, { checkpoint });
  expect(findings).toContainEqual({ kind: 'gap' });
});

test.each(['missing', 'text'])('a total that is %s is coped with', async (kind) => {
  const store = storeOf(10);
  store.before = ({ query }) => {
    const data = store.invoices.slice(Number(query.get('offset'))).slice(0, 4);
    return json({ code: 200, data, meta: kind === 'text' ? { pagination: { totalCount: '10' } } : {} });
  };
  expect(await iterate(store)).toMatchObject({ ids: range(1, 10), findings: [] });
  expect(store.requests).toHaveLength(kind === 'text' ? 3 : 4);
});

test('pages shorter than asked for are not taken for the end', async () => {
  const store = storeOf(10);
  store.before = ({ query }) => {
    const data = store.invoices.slice(Number(query.get('offset'))).slice(0, 3);
    return json({ code: 200, data, meta: { pagination: { totalCount: 10, limit: 250 } } });
  };
  expect(await iterate(store, { everyCompany: true, limit: 250 })).toMatchObject({
    ids: range(1, 10),
    findings: [],
  });
});

test.each([
  ['ignores the offset', () => range(1, 4)],
  [
    'says nothing of a total and repeats its last page',
    (offset: number) => range(1, 8).slice(Math.min(offset, 4)).slice(0, 4),
  ],
  [
    'gives no row beyond a bound',
    (offset: number) => (offset > 3 ? [] : range(1, 9).slice(offset, offset + 4)),
  ],
  ['has the same row twice in a page', (offset: number) => (offset > 0 ? [] : [1, 2, 2, 3])],
])('a service that %s does not keep it going for ever', async (_title, rowsFrom) => {
  const store = storeOf(9);
  store.before = ({ query }) => {
    const ids = rowsFrom(Number(query.get('offset')));
    return json({ code: 200, data: ids.map((id) => store.invoices[id - 1]), meta: {} });
  };
  const { ids } = await iterate(store);
  expect(new Set(ids).size).toBe(ids.length);
  expect(store.requests.length).toBeLessThan(20);
});

test('a service that shows another row at one place does not keep it stepping back for ever', async () => {
  const store = storeOf(30);
  const pages: Record<string, number[]> = { 0: range(1, 4), 3: range(4, 7), 7: range(8, 10), 9: [20, 21] };
  store.before = ({ query }, place) => {
    const ids = query.get('offset') === '6' ? (place === 2 ? range(7, 10) : [7, 8]) : null;
    const data = (ids ?? pages[query.get('offset') ?? ''] ?? []).map((id) => store.invoices[id - 1]);
    return json({ code: 200, data, meta: {} });
  };
  const { ids, findings } = await iterate(store);
  expect(ids).toEqual([...range(1, 10), 20, 21]);
  expect(findings).toContainEqual({ kind: 'gap' });
  expect(store.requests.length).toBeLessThan(30);
});

test('a service that answers at random does not keep it going for ever either', async () => {
  const store = storeOf(40);
  let turn = 1;
  store.before = () => {
    turn = (turn * 48_271) % 2_147_483_647;
    const data = range(1, 4).map((row) => store.invoices[(turn * row) % 40]);
    return json({ code: 200, data, meta: { pagination: { totalCount: 40 } } });
  };
  const { ids, findings } = await iterate(store);
  expect(new Set(ids).size).toBe(ids.length);
  expect(findings).toContainEqual({ kind: 'gap', missing: 40 - ids.length });
});

test('after a break it goes on where it stopped, also from a checkpoint that went through JSON', async () => {
  const store = storeOf(10);
  const connection = connectInvoices(store.options);
  const iteration = iterateInvoices(connection, every);
  const ids: number[] = [];
  for await (const { id } of iteration) if (ids.push(id) === 6) break;
  const kept = JSON.parse(JSON.stringify(iteration.checkpoint));
  for await (const { id } of iteration) if (ids.push(id) === 8) break;
  expect(ids).toEqual(range(1, 8));
  store.remove(2);
  const { ids: rest, findings } = await iterate(store, { ...every, limit: 50 }, { checkpoint: kept });
  expect(rest).toEqual(range(7, 10));
  expect(findings).toEqual([{ kind: 'shift' }, { kind: 'total-changed', from: 10, to: 9 }]);
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('a checkpoint fits the same query in another order', async () => {
  const store = storeOf(5);
  const { checkpoint } = await iterate(store, { status: 0, everyCompany: true });
  const { ids } = await iterate(store, { everyCompany: true, status: 0 }, { checkpoint });
  expect(ids).toEqual([]);
});

test('a checkpoint of the end gives what was created since', async () => {
  const store = storeOf(5);
  const { checkpoint } = await iterate(store);
  store.add();
  expect((await iterate(store, every, { checkpoint })).ids).toEqual([6]);
});

test('of a long list it remembers a bounded number of ids', async () => {
  const { checkpoint, ids } = await iterate(storeOf(2500), { everyCompany: true, limit: 250 });
  expect(ids).toHaveLength(2500);
  expect(checkpoint.ids).toEqual(range(1501, 2500));
});

const checkpoint = (await iterate(storeOf(3))).checkpoint;

test.each<[string, unknown, unknown, RegExp]>([
  ['a query without a company', {}, {}, /name a company/],
  ['an unknown filter', { ...every, companyId: '1' }, {}, /companyId/],
  ['an offset', { ...every, offset: 10 }, {}, /no offset/],
  ['a limit of 1', { ...every, limit: 1 }, {}, /limit must be a whole number from 2, not 1/],
  ['an unknown option', every, { onFindings: () => {} }, /onFindings/],
  [
    'a checkpoint of another query',
    { ...every, status: 0 },
    { checkpoint },
    /the checkpoint is none of the query/,
  ],
  ['a checkpoint without ids', every, { checkpoint: { ...checkpoint, ids: [] } }, /checkpoint/],
  ['a checkpoint with half a row', every, { checkpoint: { ...checkpoint, next: 0.5 } }, /checkpoint/],
  ['a checkpoint that is text', every, { checkpoint: JSON.stringify(checkpoint) }, /checkpoint/],
  ['a checkpoint that is null', every, { checkpoint: null }, /checkpoint/],
])('%s is refused before anything is sent', async (_title, query, options, said) => {
  const store = storeOf(3);
  const failure = await failureOf(iterate(store, query as IterateQuery, options as IterateOptions));
  expect(failure).toMatchObject({ reason: 'invalid-argument', message: expect.stringMatching(said) });
  expect(store.requests).toEqual([]);
});

test('one deadline holds for all pages', async () => {
  vi.useFakeTimers();
  const store = storeOf(10);
  store.before = async () => {
    await vi.advanceTimersByTimeAsync(40);
    return undefined;
  };
  const failure = await failureOf(iterate(store, every, { deadlineMs: 100 }));
  expect(failure.reason).toBe('deadline-exceeded');
  expect(store.requests).toHaveLength(3);
});

test('the time that the caller takes for an invoice does not count', async () => {
  vi.useFakeTimers();
  const store = storeOf(10);
  store.before = async () => {
    await vi.advanceTimersByTimeAsync(1);
    return undefined;
  };
  const iteration = iterateInvoices(connectInvoices(store.options), every, { deadlineMs: 100 });
  let count = 0;
  for await (const _invoice of iteration) {
    count += 1;
    await vi.advanceTimersByTimeAsync(90);
  }
  expect(count).toBe(10);
});

test('an abort ends it with the next invoice that must be asked for', async () => {
  const store = storeOf(10);
  const ending = new AbortController();
  const failing = async () => {
    const { signal } = ending;
    for await (const { id } of iterateInvoices(connectInvoices(store.options), every, { signal }))
      if (id === 4) ending.abort(new Error('enough'));
  };
  expect(await failureOf(failing())).toMatchObject({ reason: 'aborted', operation: 'listInvoices' });
  expect(store.requests).toHaveLength(1);
});

test('what onFinding throws ends the iteration', async () => {
  const store = storeOf(10);
  beforeRequest(store, 1, () => store.remove(1));
  const onFinding = (): void => {
    throw new RangeError('not this list');
  };
  await expect(iterate(store, every, { onFinding })).rejects.toThrow(new RangeError('not this list'));
});
