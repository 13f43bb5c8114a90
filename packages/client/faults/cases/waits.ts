import assert from 'node:assert/strict';
import { createFaultyFetch } from '../../src/testing/index.ts';
import type { FaultCase, Scene } from '../fault-case.ts';
import { newInvoice } from '../new-invoice.ts';

/** Why and how long it waited, of all waits. */
function waitsOf({ observed }: Scene): [string, number | undefined][] {
  return observed.waits.map(({ cause, ms }) => [cause, ms]);
}

async function expectOneWait(
  scene: Scene,
  headers: Record<string, string>,
  wait: [string, number],
): Promise<void> {
  const fetch = createFaultyFetch({ script: [{ fault: { kind: 'status', status: 429, headers } }] });
  const { data } = await scene.succeed(scene.connect({ fetch }).getInvoice(2041));
  assert.equal(data.id, 2041);
  assert.deepEqual(waitsOf(scene), [wait]);
}

/** When the service or the rate limit calls for patience. */
export const waitCases: readonly FaultCase[] = [
  {
    title: '429 with Retry-After in seconds: waits so long, and then succeeds',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'status', status: 429, retryAfter: 1 } });
      await scene.succeed(scene.connect().getInvoice(2041));
      assert.deepEqual(waitsOf(scene), [['retry-after', 1000]]);
      assert.equal(await scene.control.countRequests('getInvoice'), 2);
    },
  },
  {
    title: '429 with Retry-After as a date, from a service whose clock is a year behind: waits what is meant',
    run: (scene) =>
      expectOneWait(
        scene,
        { Date: 'Wed, 26 Nov 2025 10:00:00 GMT', 'Retry-After': 'Wed, 26 Nov 2025 10:00:01 GMT' },
        ['retry-after', 1000],
      ),
  },
  {
    title: "429 without Retry-After: waits until the vendor's window starts anew",
    run: (scene) => expectOneWait(scene, { 'X-Request-Window-Resets-After': '0.025 s' }, ['retry-after', 25]),
  },
  {
    title: 'Retry-After: 3600: fails at once, and says how long is asked for and how long is left',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'status', status: 429, retryAfter: 3600 } });
      const call = scene.connect().createInvoice(newInvoice('HOUR'));
      const error = await scene.fail(call, { reason: 'deadline-exceeded', applied: 'no', attempts: 1 });
      assert.equal(Reflect.get(error, 'neededMs'), 3_600_000);
      assert.match(error.message, /3600 s, and (300|299\.\d) s of 300 s are left/);
      assert.deepEqual(waitsOf(scene), []);
      assert.equal(await scene.control.countRequests('createInvoice'), 1);
    },
  },
  {
    title: 'Retry-After that nobody can read: backs off by its own measure',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'status', status: 503, retryAfter: 'presently' } });
      await scene.succeed(scene.connect().getInvoice(2041));
      assert.deepEqual(
        scene.observed.waits.map(({ cause }) => cause),
        ['back-off'],
      );
    },
  },
  {
    title: 'an outage of three answers: each wait is longer than the one before',
    async run(scene) {
      await scene.control.addFault({ times: 3, effect: { kind: 'status', status: 503 } });
      await scene.succeed(scene.connect().getInvoice(2041));
      const [first = 0, second = 0, third = 0] = scene.observed.waits.map(({ ms }) => ms);
      assert.ok(2 <= first && first <= 4 && 4 <= second && second <= 8 && 8 <= third && third <= 16);
    },
  },
  {
    title: 'an outage that lasts: gives up after five attempts, with the last answer',
    async run(scene) {
      await scene.control.addFault({ times: 100, effect: { kind: 'status', status: 503 } });
      await scene.fail(scene.connect().getInvoice(2041), {
        reason: 'server-error',
        status: 503,
        attempts: 5,
      });
      assert.equal(await scene.control.countRequests('getInvoice'), 5);
    },
  },
  {
    title: 'a window that is used up, ahead of any 429: the next request waits for the next window',
    async run(scene) {
      const fetch = createFaultyFetch({
        script: [{ fault: { kind: 'rate-limit', remaining: 0, resetsAfterSeconds: 0.03 } }],
      });
      const invoices = scene.connect({ fetch, requestsPerMinute: 150 });
      await scene.succeed(invoices.getInvoice(2041));
      await scene.succeed(invoices.getInvoice(2041));
      const [[cause, ms = 0] = []] = waitsOf(scene);
      assert.equal(cause, 'pacing');
      assert.ok(0 < ms && ms <= 30);
    },
  },
  {
    title: 'more calls than a minute allows, and no time to wait: fails at once, and sends nothing',
    async run(scene) {
      const invoices = scene.connect({ requestsPerMinute: 2, deadlineMs: 5000 });
      for (const id of [2041, 2041]) await scene.succeed(invoices.getInvoice(id));
      await scene.fail(invoices.deleteInvoice(2041), {
        reason: 'deadline-exceeded',
        applied: 'no',
        attempts: 0,
      });
      assert.equal(await scene.control.countRequests('deleteInvoice'), 0);
    },
  },
  {
    title: '50 calls at once: eight are under way, the others wait, and all succeed',
    async run(scene) {
      const fetch = createFaultyFetch();
      const invoices = scene.connect({ fetch });
      const calls = Array.from({ length: 50 }, () => scene.succeed(invoices.getInvoice(2041)));
      assert.equal((await Promise.all(calls)).length, 50);
      assert.equal(Math.max(...fetch.log.map(({ inFlight }) => inFlight)), 8);
      assert.equal(scene.observed.waits.length, 42);
    },
  },
];
