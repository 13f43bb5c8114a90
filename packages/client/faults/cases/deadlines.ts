import assert from 'node:assert/strict';
import type { FaultCase } from '../fault-case.ts';
import { newInvoice } from '../new-invoice.ts';

/** When the caller, or time, ends a call. */
export const deadlineCases: readonly FaultCase[] = [
  {
    title: 'an abort during a back-off of a minute: ends at once, and the write was not carried out',
    async run(scene) {
      const abort = new AbortController();
      // Once the wait has begun.
      const onWait = (): void => queueMicrotask(() => abort.abort(new Error('enough')));
      const observer = scene.client.observeCalls({ onWait });
      await scene.control.addFault({ effect: { kind: 'status', status: 429, retryAfter: 60 } });
      const invoices = scene.connect({ observer });
      const call = invoices.createInvoice(newInvoice('ABORTED'), { signal: abort.signal });
      const error = await scene.fail(call, { reason: 'aborted', applied: 'no', attempts: 1 });
      assert.match(error.message, /enough/);
      assert.deepEqual(await scene.held('ABORTED'), []);
    },
  },
  {
    title: 'an abort while a call waits behind others: ends at once, and nothing was sent',
    async run(scene) {
      const abort = new AbortController();
      const invoices = scene.connect({ maxConcurrency: 1 });
      await scene.control.addFault({ match: { operationId: 'getInvoice' }, delay: 200 });
      const first = scene.succeed(invoices.getInvoice(2041));
      const second = invoices.deleteInvoice(2041, { signal: abort.signal });
      abort.abort();
      await scene.fail(second, { reason: 'aborted', applied: 'no', attempts: 0 });
      assert.equal((await first).data.id, 2041);
      assert.deepEqual(
        scene.observed.outcomes.map(({ operation }) => operation),
        ['deleteInvoice', 'getInvoice'],
      );
      assert.equal(await scene.control.countRequests('deleteInvoice'), 0);
    },
  },
  {
    title: 'a client older than its deadline: the deadline counts from each call, not from construction',
    async run(scene) {
      const invoices = scene.connect({ deadlineMs: 1500 });
      await scene.control.addFault({ times: 2, delay: 800 });
      await scene.succeed(invoices.getInvoice(2041));
      await scene.succeed(invoices.getInvoice(2041));
    },
  },
  {
    title: 'a service that hangs past the deadline: ends with it, and says so',
    async run(scene) {
      await scene.control.addFault({ times: 9, delay: 60_000 });
      const invoices = scene.connect({ deadlineMs: 150, attemptTimeoutMs: Number.POSITIVE_INFINITY });
      const error = await scene.fail(invoices.getInvoice(2041), {
        reason: 'deadline-exceeded',
        attempts: 1,
      });
      assert.match(error.message, /0 s of 0\.2 s are left/);
    },
  },
];
