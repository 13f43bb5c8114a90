import assert from 'node:assert/strict';
import type { NewInvoice } from '../../src/index.ts';
import { createFaultyFetch } from '../../src/testing/index.ts';
import type { FaultCase, Scene } from '../fault-case.ts';
import { newInvoice } from '../new-invoice.ts';

const match = { operationId: 'createInvoice' };

/** The service is down for look-ups. */
async function forbidLooks({ control }: Scene): Promise<void> {
  await control.addFault({
    match: { operationId: 'listInvoices' },
    times: 100,
    effect: { kind: 'status', status: 503 },
  });
}

/** When a create fails, and the error must say whether it took effect. */
export const failedCreateCases: readonly FaultCase[] = [
  {
    title: 'POST that the network delivers twice, with the answer to the second: there once, and told of',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'duplicate', answer: 'second' } });
      const call = scene.connect().createInvoice(newInvoice('SECOND'));
      const error = await scene.fail(call, { reason: 'bad-request', attempts: 1 });
      assert.deepEqual(error.messages, ['The invoice number already exists.']);
      assert.equal((await scene.held('SECOND')).length, 1);
    },
  },
  {
    title: 'POST lost, and looked up by a service that is down: applied maybe, sent once',
    async run(scene) {
      await forbidLooks(scene);
      await scene.control.addFault({ match, effect: { kind: 'reset', when: 'after' } });
      const call = scene.connect().createInvoice(newInvoice('UNKNOWN'));
      const error = await scene.fail(call, { reason: 'connection-failed', applied: 'maybe', attempts: 1 });
      assert.equal(Reflect.get(Object(error.cause), 'operation'), 'listInvoices');
      assert.equal(await scene.control.countRequests('createInvoice'), 1);
      await scene.control.forget();
      assert.equal((await scene.held('UNKNOWN')).length, 1);
    },
  },
  {
    title: 'POST lost, by a client that may send once: applied maybe, not looked up',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'reset', when: 'after' } });
      const call = scene.connect({ maxAttempts: 1 }).createInvoice(newInvoice('ONCE'));
      await scene.fail(call, { reason: 'connection-failed', applied: 'maybe', attempts: 1 });
      assert.equal(await scene.control.countRequests('listInvoices'), 0);
      assert.equal((await scene.held('ONCE')).length, 1);
    },
  },
  {
    title: 'POST lost, and its number belongs to an invoice of another amount: a conflict, nothing was made',
    async run(scene) {
      const invoices = scene.connect();
      const other: Partial<NewInvoice> = { originalBalance: { code: 'EUR', value: '1' } };
      const { data } = await scene.succeed(invoices.createInvoice(newInvoice('THEIRS', other)));
      await scene.control.addFault({ match, effect: { kind: 'reset', when: 'before' } });
      const call = invoices.createInvoice(newInvoice('THEIRS'));
      const error = await scene.fail(call, { reason: 'conflict', applied: 'no' });
      assert.ok(error instanceof scene.client.InvoiceConflictError);
      assert.deepEqual([error.invoiceId, error.pointers], [data.id, ['/originalBalance/value']]);
    },
  },
  {
    title: 'POST of a number that is taken: fails at once, applied no',
    async run(scene) {
      const invoices = scene.connect();
      await scene.succeed(invoices.createInvoice(newInvoice('TAKEN')));
      const call = invoices.createInvoice(newInvoice('TAKEN', { externalId: 'ERP/2' }));
      await scene.fail(call, { reason: 'bad-request', status: 400, applied: 'no', attempts: 1 });
    },
  },
  {
    title: 'POST lost, and the list ignores every filter: applied maybe, sent once',
    async run(scene) {
      const fetch = createFaultyFetch({
        script: [
          { match: { operation: 'createInvoice' }, fault: { kind: 'reset', when: 'before' } },
          {
            match: { operation: 'listInvoices' },
            times: Number.POSITIVE_INFINITY,
            fault: { kind: 'ignored-filter' },
          },
        ],
      });
      const call = scene.connect({ fetch }).createInvoice(newInvoice('UNFILTERED'));
      const error = await scene.fail(call, { reason: 'connection-failed', applied: 'maybe', attempts: 1 });
      assert.equal(Reflect.get(Object(error.cause), 'reason'), 'other-company');
    },
  },
  {
    title: 'POST carried out, and its answer has drifted under a strict check: applied yes',
    async run(scene) {
      const checkAnswer = scene.client.createDriftCheck({ strict: true });
      await scene.control.addFault({
        match,
        effect: { kind: 'field', pointer: '/data', name: 'x', value: 1 },
      });
      const call = scene.connect({ checkAnswer }).createInvoice(newInvoice('DRIFT'));
      await scene.fail(call, { reason: 'drift', applied: 'yes', attempts: 1 });
      assert.equal((await scene.held('DRIFT')).length, 1);
    },
  },
];
