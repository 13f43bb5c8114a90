import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createFaultyFetch } from '../../src/testing/index.ts';
import type { FaultCase, Scene } from '../fault-case.ts';
import { newInvoice } from '../new-invoice.ts';

/** What arrived at another origin when the service sends everybody there. */
async function caughtElsewhere(
  scene: Scene,
  status: number,
  call: (baseUrl: string) => Promise<void>,
): Promise<string[]> {
  const caught: string[] = [];
  const elsewhere = await scene.serve(({ method, rawHeaders }, response) => {
    caught.push(`${method} ${rawHeaders.join(' ')}`);
    response.end('{}');
  });
  await call(
    await scene.serve(({ url }, response) => {
      response.writeHead(status, { Location: `${elsewhere}${url}` }).end();
    }),
  );
  return caught;
}

/** A port of this machine at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A `fetch` that fails as Node's does where a name leads nowhere. */
async function withoutName(): Promise<Response> {
  const cause = Object.assign(new Error('getaddrinfo ENOTFOUND b2b.example'), { code: 'ENOTFOUND' });
  throw new TypeError('fetch failed', { cause });
}

/** When the connection is what goes wrong. */
export const connectionCases: readonly FaultCase[] = [
  {
    title: 'a connection that is refused for good: fails after five attempts, applied no',
    async run(scene) {
      const baseUrl = `http://127.0.0.1:${await closedPort()}`;
      const call = scene.connect({ baseUrl }).createInvoice(newInvoice('CLOSED'));
      const error = await scene.fail(call, { reason: 'connection-failed', applied: 'no', attempts: 5 });
      assert.match(error.message, /ECONNREFUSED/);
    },
  },
  {
    title: 'a host name that leads nowhere: fails after five attempts, applied no, and names the host',
    async run(scene) {
      const invoices = scene.connect({ fetch: withoutName });
      const error = await scene.fail(invoices.createInvoice(newInvoice('NAMELESS')), {
        reason: 'connection-failed',
        applied: 'no',
        attempts: 5,
      });
      assert.match(error.message, /ENOTFOUND b2b\.example/);
    },
  },
  {
    title: 'a connection that is reset: a read is sent again',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'reset', when: 'before' } });
      await scene.succeed(scene.connect().listInvoices({ customerId: '4711' }));
      assert.equal(scene.observed.outcomes[0]?.reason, undefined);
    },
  },
  {
    title: 'headers arrive and the body stalls: ends with the time limit of the attempt, keeps the status',
    async run(scene) {
      await scene.control.addFault({ times: 2, effect: { kind: 'stall', afterBytes: 20 } });
      const invoices = scene.connect({ attemptTimeoutMs: 500, maxAttempts: 2 });
      const error = await scene.fail(invoices.getInvoice(2041), {
        reason: 'timed-out',
        status: 200,
        attempts: 2,
      });
      assert.notEqual(error.requestId, undefined);
    },
  },
  {
    title: 'a body that stalls once: a read is sent again and succeeds',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'stall', afterBytes: 0 } });
      await scene.succeed(scene.connect({ attemptTimeoutMs: 600 }).getInvoice(2041));
      assert.equal(scene.observed.attempts[0]?.reason, 'timed-out');
    },
  },
  {
    title: 'a body that breaks off: a read is sent again and succeeds',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'truncate', afterBytes: 20 } });
      await scene.succeed(scene.connect().getInvoice(2041));
      assert.equal(scene.observed.attempts[0]?.reason, 'connection-failed');
    },
  },
  {
    title: 'a fetch that does not heed its signal: ends with the time limit all the same',
    async run(scene) {
      const fetch = (): Promise<Response> => new Promise(() => undefined);
      const invoices = scene.connect({ fetch, attemptTimeoutMs: 20, maxAttempts: 1 });
      await scene.fail(invoices.deleteInvoice(2041), { reason: 'timed-out', applied: 'maybe' });
    },
  },
  {
    title: 'a fetch whose body does not heed the signal, and stalls: ends with the time limit all the same',
    async run(scene) {
      const fetch = (): Response => new Response(new ReadableStream());
      const invoices = scene.connect({ fetch, attemptTimeoutMs: 20, maxAttempts: 1 });
      await scene.fail(invoices.getInvoice(2041), { reason: 'timed-out', status: 200 });
    },
  },
  {
    title: 'an abort while the answer is awaited: ends at once, applied maybe',
    async run(scene) {
      const abort = new AbortController();
      const fetch = createFaultyFetch({ script: [{ fault: { kind: 'hang' } }] });
      const invoices = scene.connect({ fetch });
      const call = invoices.createInvoice(newInvoice('GIVEN-UP'), { signal: abort.signal });
      const failed = scene.fail(call, { reason: 'aborted', applied: 'maybe', attempts: 1 });
      await scene.control.untilRequests('createInvoice', 1);
      abort.abort();
      await failed;
    },
  },
  {
    title: '307 to another origin: not followed, and nothing arrives there',
    async run(scene) {
      const caught = await caughtElsewhere(scene, 307, async (baseUrl) => {
        const error = await scene.fail(scene.connect({ baseUrl }).getInvoice(7), {
          reason: 'unexpected-status',
          status: 307,
          attempts: 1,
        });
        assert.match(error.message, /a redirect to 127\.0\.0\.1:\d+, which is not followed/);
      });
      assert.deepEqual(caught, []);
    },
  },
  {
    title: '308 to another origin for a write: not followed, nothing arrives there, applied no',
    async run(scene) {
      const caught = await caughtElsewhere(scene, 308, async (baseUrl) => {
        const call = scene.connect({ baseUrl }).createInvoice(newInvoice('ELSEWHERE'));
        await scene.fail(call, { reason: 'unexpected-status', status: 308, applied: 'no', attempts: 1 });
      });
      assert.deepEqual(caught, []);
    },
  },
  {
    title: 'a hook that throws: the write succeeds all the same',
    async run(scene) {
      const fail = (): never => {
        throw new Error('the disk of the log is full');
      };
      const observer = scene.client.observeCalls({ onAttempt: fail, onOutcome: fail, onWrite: fail });
      await scene.succeed(scene.connect({ observer }).createInvoice(newInvoice('HOOKED')));
      assert.equal((await scene.held('HOOKED')).length, 1);
    },
  },
];
