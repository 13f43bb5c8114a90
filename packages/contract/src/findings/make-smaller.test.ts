import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import type { InvoiceRules } from '../../test-targets/invoice-rules.ts';
import { createInvoiceServer } from '../../test-targets/invoice-server.ts';
import { type Answers, sessionsAt, unwatched } from '../../test-targets/open-at.ts';
import { RunStopped } from '../run/run-stopped.ts';
import { TargetFailed } from '../run/target-failed.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import { standardWorld } from '../target/standard-world.ts';
import type { Call } from '../wire/call.ts';
import { fingerprintOf } from './fingerprint.ts';
import { makeSmaller } from './make-smaller.ts';

const usd = { code: 'USD', value: 1 };
let numbers = 0;

const create = (more: object = {}): Call => {
  numbers += 1;
  const body = { invoiceNumber: `N${numbers}`, customerId: '4711', originalBalance: usd, openBalance: usd };
  return { method: 'POST', path: '/invoices', text: JSON.stringify({ ...body, ...more }) };
};
const get = (id: number): Call => ({ method: 'GET', path: `/invoices/${id}` });
const put = (id: number, body: object): Call => ({
  method: 'PUT',
  path: `/invoices/${id}`,
  text: JSON.stringify(body),
});
const remove = (id: number): Call => ({ method: 'DELETE', path: `/invoices/${id}` });

/** A server whose updates lose `externalId` where they give a type. */
const losing: InvoiceRules['merge'] = (invoice, body) => {
  const { externalId, ...rest } = { ...invoice, ...body } as typeof invoice & { externalId?: string };
  return 'type' in body ? (rest as typeof invoice) : { ...rest, ...(externalId ? { externalId } : {}) };
};
const lost = ({ verdicts }: Step) =>
  verdicts.find(({ rule, subject }) => rule.id === 'update-keeps-the-rest' && subject === 'externalId');

interface Sighted {
  steps: Step[];
  fingerprint: string;
  openFresh(): Promise<Session>;
}

/** Sends calls to a store of a server, up to the one that shows what is looked for. */
async function sight(
  calls: readonly (Call | ((session: Session) => Call))[],
  shows: typeof lost,
  server = createInvoiceServer({ merge: losing }),
): Promise<Sighted> {
  const sessions = sessionsAt(server);
  const openFresh = () => sessions.open(standardWorld(specification), unwatched);
  const session = await openFresh();
  for (const call of calls) {
    const step = await session.send(typeof call === 'function' ? call(session) : call);
    const verdict = shows(step);
    if (verdict) return { steps: [...session.steps], fingerprint: fingerprintOf(verdict), openFresh };
  }
  throw new Error('Nothing was shown.');
}

const callsOf = (steps: readonly Step[] | undefined): string[] =>
  (steps ?? []).map(({ call }) => `${call.method} ${call.path} ${call.text ?? ''}`.trim());

const faulty = [create({ externalId: 'E1' }), get(1000), put(1000, { type: 'A' }), get(1000)];

const filler = Array.from({ length: 40 }, (_, index) => [
  create({ externalId: `F${index}` }),
  put(1000 + index, { source: 1 }),
  get(1000 + index),
]).flat();

test('of a long history the calls that matter are left, with the least that they need', async () => {
  const own = create({
    externalId: 'E1',
    purchaseOrderNumber: 'PO1',
    details: { header: { costLines: [] } },
  });
  const { steps, ...options } = await sight(
    [
      ...filler,
      own,
      get(1040),
      get(1003),
      put(1040, { type: 'Credit', dueDate: 7, source: 1 }),
      get(1004),
      get(1040),
    ],
    lost,
  );
  const smaller = await makeSmaller(steps, { ...options, isSpent: () => false });
  expect(callsOf(smaller)).toEqual([
    expect.stringMatching(/^POST \/invoices \{.*"openBalance":\{.*\},"externalId":"E1"\}$/),
    'GET /invoices/1000',
    'PUT /invoices/1000 {"type":"Credit"}',
    'GET /invoices/1000',
  ]);
  expect(smaller?.[0]?.call.text).not.toMatch(/purchaseOrderNumber|details/);
  expect(lost(smaller?.at(-1) as Step)).toBeDefined();
});

test('what only the whole history shows is made smaller too, calls to other invoices among it', async () => {
  // Whoever deletes three times reads no more.
  const removed = new Map<string, number>();
  const server = createInvoiceServer();
  const { fetch: right } = server;
  const fetch: Answers = async (request) => {
    const owner = request.headers.get('x-auth-token') ?? '';
    if (request.method === 'DELETE') removed.set(owner, (removed.get(owner) ?? 0) + 1);
    if ((removed.get(owner) ?? 0) < 3 || request.method !== 'GET') return right(request);
    return Response.json({ code: 500, data: { errMsg: 'x' }, meta: { message: 'x' } }, { status: 500 });
  };
  const { steps, ...options } = await sight(
    [...filler.slice(0, 30), remove(1), ...filler.slice(30), remove(2), remove(3), get(1005)],
    ({ verdicts }) => verdicts.find(({ rule }) => rule.id === 'get-succeeds'),
    { ...server, fetch },
  );
  const smaller = await makeSmaller(steps, { ...options, isSpent: () => false });
  expect(callsOf(smaller).map((call) => call.replace(/ \{.*/, ''))).toEqual([
    'DELETE /invoices/1',
    'POST /invoices',
    'DELETE /invoices/2',
    'DELETE /invoices/3',
    'GET /invoices/1000',
  ]);
});

test('nothing is tried once the time is up', async () => {
  const { steps, ...options } = await sight(faulty, lost);
  let opened = 0;
  const openFresh = () => {
    opened += 1;
    return options.openFresh();
  };
  expect(await makeSmaller(steps, { ...options, openFresh, isSpent: () => true })).toBeUndefined();
  expect(opened).toBe(0);
});

test('a history with too many calls ends in the middle when the time is up', async () => {
  const { steps, fingerprint, openFresh } = await sight(
    [create({ externalId: 'E1' }), ...filler, put(1000, { type: 'A' }), get(1000)],
    lost,
  );
  let asked = 0;
  const smaller = await makeSmaller(steps, { fingerprint, openFresh, isSpent: () => ++asked > 7 });
  // The calls about the invoice of the last one were enough.
  expect(callsOf(smaller).length).toBe(5);
  asked = 0;
  expect(await makeSmaller(steps, { fingerprint, openFresh, isSpent: () => ++asked > 3 })).toBeUndefined();
});

test('a fault that does not show again leaves the finding as it was', async () => {
  let isFaulty = true;
  const server = createInvoiceServer({
    merge: (invoice, body) => (isFaulty ? losing(invoice, body) : { ...invoice, ...body }),
  });
  const sighted = await sight(faulty, lost, server);
  isFaulty = false;
  expect(await makeSmaller(sighted.steps, { ...sighted, isSpent: () => false })).toBeUndefined();
});

test('a fault that shows every other time does not lead astray', async () => {
  let updates = 0;
  const server = createInvoiceServer({
    merge: (invoice, body) => (++updates % 2 ? losing(invoice, body) : { ...invoice, ...body }),
  });
  const sighted = await sight(
    [create({ externalId: 'E1' }), get(1000), put(1000, { type: 'A', source: 1 }), get(1000)],
    lost,
    server,
  );
  updates = 0;
  const smaller = await makeSmaller(sighted.steps, { ...sighted, isSpent: () => false });
  expect(lost(smaller?.at(-1) as Step)).toBeDefined();
});

test.each([
  ['fails', new TargetFailed('It is gone.')],
  ['is to be left', new RunStopped('Enough.')],
])('a target that %s in the middle leaves what was found until then', async (_, error) => {
  const { steps, fingerprint, openFresh } = await sight(
    [create({ externalId: 'E1' }), get(1000), put(1000, { type: 'A', source: 1 }), get(1000)],
    lost,
  );
  let opened = 0;
  const smaller = await makeSmaller(steps, {
    fingerprint,
    openFresh: () => (++opened > 1 ? Promise.reject(error) : openFresh()),
    isSpent: () => false,
  });
  expect(callsOf(smaller).length).toBe(4);
  expect(opened).toBe(2);
});

test('each store that was opened is closed again', async () => {
  const sighted = await sight(faulty, lost);
  let open = 0;
  const openFresh = async (): Promise<Session> => {
    const session = await sighted.openFresh();
    open += 1;
    const close = async () => {
      open -= 1;
      await session.close();
    };
    return { ...session, close };
  };
  await makeSmaller(sighted.steps, { ...sighted, openFresh, isSpent: () => false });
  expect(open).toBe(0);
});

test('time passes between the calls as it did', async () => {
  const sighted = await sight(faulty, lost);
  const clocked = sighted.steps.map((step, index) => ({ ...step, clock: 5000 + 100 * index }));
  const advanced: number[] = [];
  const openFresh = async (): Promise<Session> => {
    const session = await sighted.openFresh();
    return { ...session, advance: async (seconds) => void advanced.push(seconds) };
  };
  let asked = 0;
  await makeSmaller(clocked, { ...sighted, openFresh, isSpent: () => ++asked > 5 });
  expect(advanced).toEqual([100, 100, 100]);
});
