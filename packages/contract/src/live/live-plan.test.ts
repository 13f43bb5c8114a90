import { operationsOf, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { connectToSmallStore, type TestConnection } from '../../test-targets/live-connection.ts';
import { openPlainSession } from '../../test-targets/plain-run.ts';
import { storeCredentials, storeUrl } from '../../test-targets/small-store.ts';
import type { Verdict } from '../judge/verdict.ts';
import { describePlan } from './describe-plan.ts';
import { defaultLimits, type WritePermission } from './live-limits.ts';
import { type LivePlan, planLive, runLivePlan } from './live-plan.ts';

interface Ran {
  sent: number[];
  verdicts: Verdict[];
  skipped: string[];
  problems: string[];
}

async function run(plan: LivePlan, connection: TestConnection, write?: WritePermission): Promise<Ran> {
  const { live, prefix } = connection;
  const target = {
    name: 'live',
    baseUrl: storeUrl,
    credentials: storeCredentials,
    fetch: live.fetch,
    capabilities: [],
  };
  const session = openPlainSession(target);
  const ran: Ran = { sent: [], verdicts: [], skipped: [], problems: [] };
  const counted = {
    ...plan,
    steps: plan.steps.map((step) => ({
      ...step,
      async run(context: Parameters<typeof step.run>[0]) {
        const before = live.sent;
        await step.run(context);
        ran.sent.push(step.requests - (live.sent - before));
      },
    })),
  };
  await runLivePlan(counted, {
    session,
    operations: operationsOf(specification),
    prefix,
    write,
    sample: undefined,
    report: (verdict) => ran.verdicts.push(verdict),
    skip: (check) => ran.skipped.push(check),
  });
  ran.problems = session.exchanges.flatMap(({ problems }) =>
    problems.filter(({ side }) => side === 'request').map(({ message }) => message),
  );
  return ran;
}

const write = { companyId: '4711' };

function fill({ store }: TestConnection): void {
  const more = { customerName: 'Harbor', externalId: 'E1', channelId: 1 };
  for (const number of [1, 2, 3, 4, 5, 6]) store.add({ invoiceNumber: `INV-${number}`, ...more });
}

test('a run that writes keeps within 60 requests and 5 invoices, makes as many as it says, and leaves none', async () => {
  const connection = connectToSmallStore({ write });
  fill(connection);
  const plan = planLive(write, defaultLimits);
  expect(plan.omitted).toEqual([]);
  const { sent, verdicts, problems } = await run(plan, connection, write);
  // No step makes more requests than it announces, and with a full store each makes exactly so many.
  expect(sent).toEqual(sent.map(() => 0));
  expect(verdicts).toEqual([]);
  expect(problems.filter((problem) => !/X-Auth-Token|credential|header/i.test(problem))).toEqual([]);
  expect(connection.live.own.attempts).toBe(plan.objects);
  expect(await connection.live.cleanUp()).toEqual([]);
  expect(connection.live.sent).toBeLessThanOrEqual(plan.requests - 1);
  expect(plan.requests).toBeLessThanOrEqual(60);
  expect(plan.objects).toBeLessThanOrEqual(5);
  expect(connection.store.invoices.size).toBe(6);
});

test('with an order the run still keeps within its limits', () => {
  const plan = planLive({ ...write, orderId: '7' }, defaultLimits);
  expect(plan).toMatchObject({ objects: 4 });
  expect(plan.requests).toBeLessThanOrEqual(60);
});

test('a read-only run sends nothing but reads', async () => {
  const connection = connectToSmallStore({ write: undefined });
  fill(connection);
  const { sent, skipped } = await run(planLive(undefined, defaultLimits), connection);
  expect(sent).toEqual(sent.map(() => 0));
  expect(new Set(connection.store.requests.map((request) => request.split(' ')[0]))).toEqual(
    new Set(['GET']),
  );
  expect(skipped).toEqual(['creates, updates and deletions']);
});

test('in an empty store the checks that need an invoice are listed as skipped', async () => {
  const { skipped } = await run(
    planLive(undefined, defaultLimits),
    connectToSmallStore({ write: undefined }),
  );
  expect(skipped).toContain('one invoice, as it was listed');
});

test('a service whose second page repeats the first is found out', async () => {
  const connection = connectToSmallStore({ write: undefined });
  fill(connection);
  connection.store.answer = (request) => {
    const url = new URL(request.url);
    if (url.searchParams.get('offset') !== '2') return undefined;
    url.searchParams.set('offset', '0');
    return connection.store.fetch(new Request(url, { headers: request.headers }));
  };
  const { verdicts } = await run(planLive(undefined, defaultLimits), connection);
  expect(verdicts).toMatchObject([{ rule: { id: 'pages-join-to-the-list' } }]);
});

test('a service that reads another amount than it lists is found out', async () => {
  const connection = connectToSmallStore({ write: undefined });
  fill(connection);
  connection.store.answer = (request) => {
    if (!/\/invoices\/\d+$/.test(request.url)) return undefined;
    const data = { ...connection.store.invoices.get(106), openBalance: { code: 'EUR', value: '1.0000' } };
    return Response.json({ code: 200, data, meta: { message: 'SUCCESS' } });
  };
  const { verdicts } = await run(planLive(undefined, defaultLimits), connection);
  expect(verdicts).toMatchObject([{ rule: { id: 'read-equals-listed' }, subject: 'openBalance' }]);
});

test('an invoice that others change between list and read is not held against the service', async () => {
  const connection = connectToSmallStore({ write: undefined });
  fill(connection);
  connection.store.answer = (request) => {
    const invoice = connection.store.invoices.get(106);
    if (invoice && request.url.endsWith('/106')) Object.assign(invoice, { updatedAt: 9, status: 2 });
    return undefined;
  };
  expect((await run(planLive(undefined, defaultLimits), connection)).verdicts).toEqual([]);
});

test('narrow limits leave steps out, and say which', () => {
  const limits = { ...defaultLimits, maxRequests: 10 };
  const plan = planLive(undefined, limits);
  expect(plan.requests).toBeLessThanOrEqual(10);
  const text = describePlan(plan, { url: 'http://127.0.0.1', write: undefined, limits, prefix: 'B2BCT-' });
  expect(text).toContain('nothing is written');
  expect(text).toContain('(left out: the limits leave no room)');
});

test('the plan says what is written, for whom, and that buyers get an e-mail', () => {
  const options = { url: 'http://127.0.0.1', write, limits: defaultLimits, prefix: 'B2BCT-' };
  const text = describePlan(planLive(write, defaultLimits), options);
  expect(text).toContain('for company 4711 alone, numbered B2BCT-…, removed at the end');
  expect(text).toContain('e-mails the buyers');
});
