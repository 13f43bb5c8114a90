import assert from 'node:assert/strict';
import { createFaultyFetch } from '../../src/testing/index.ts';
import type { FaultCase, Scene } from '../fault-case.ts';

const after = { kind: 'status', status: 500, when: 'after' } as const;
const openBalance = { code: 'EUR', value: '100.2500' };

/** Invoice 2041 is gone, and the client knows. */
async function expectDeleted(scene: Scene, options: Parameters<Scene['connect']>[0] = {}): Promise<void> {
  const invoices = scene.connect(options);
  const { data, isReconciled } = await scene.succeed(invoices.deleteInvoice(2041));
  assert.deepEqual([data.id, isReconciled], [2041, true]);
  assert.equal(await scene.control.countRequests('deleteInvoice'), 2);
  await scene.fail(invoices.getInvoice(2041), { reason: 'not-found' });
}

/** When an update, a delete or an invoice from an order does not get its answer. */
export const otherWriteCases: readonly FaultCase[] = [
  {
    title: 'PUT answered 500, and carried out all the same: sent again, which changes nothing more',
    async run(scene) {
      const fetch = createFaultyFetch({ script: [{ fault: after }] });
      const invoices = scene.connect({ fetch });
      await scene.succeed(invoices.updateInvoice(2041, { openBalance }));
      assert.equal(await scene.control.countRequests('updateInvoice'), 2);
      const { data } = await scene.succeed(invoices.getInvoice(2041));
      assert.deepEqual(data.openBalance, openBalance);
    },
  },
  {
    title: 'PUT that never gets an answer: applied maybe',
    async run(scene) {
      await scene.control.addFault({ times: 9, effect: { kind: 'reset', when: 'after' } });
      const call = scene.connect({ maxAttempts: 2 }).updateInvoice(2041, { openBalance });
      await scene.fail(call, { reason: 'connection-failed', applied: 'maybe', attempts: 2 });
    },
  },
  {
    title: 'DELETE whose answer is lost: sent again, found gone, a success',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'reset', when: 'after' } });
      await expectDeleted(scene);
    },
  },
  {
    title: 'DELETE answered 500, and carried out all the same: sent again, found gone, a success',
    run: (scene) => expectDeleted(scene, { fetch: createFaultyFetch({ script: [{ fault: after }] }) }),
  },
  {
    title: 'DELETE of an invoice that was never there: not found, applied no',
    async run(scene) {
      const call = scene.connect().deleteInvoice(987_654_321);
      await scene.fail(call, { reason: 'not-found', applied: 'no', attempts: 1 });
    },
  },
  {
    title: 'invoice from an order, answer lost: applied maybe, since nothing names it',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'reset', when: 'after' } });
      const call = scene.connect().createInvoiceFromOrder(90417);
      await scene.fail(call, { reason: 'connection-failed', applied: 'maybe', attempts: 1 });
      assert.equal(await scene.control.countRequests('createInvoiceFromOrder'), 1);
    },
  },
  {
    title: 'invoice from an order, answer lost, order number given: found, not made again',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'reset', when: 'after' } });
      const call = scene.connect().createInvoiceFromOrder(90417, { orderNumber: '1205' });
      const { data, isReconciled } = await scene.succeed(call);
      assert.equal(isReconciled, true);
      assert.equal((await scene.held(data.invoiceNumber)).length, 1);
      assert.equal(await scene.control.countRequests('createInvoiceFromOrder'), 1);
    },
  },
];
