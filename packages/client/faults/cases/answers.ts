import assert from 'node:assert/strict';
import { createFaultyFetch, type Fault } from '../../src/testing/index.ts';
import type { Expected, FaultCase, Scene } from '../fault-case.ts';
import { newInvoice } from '../new-invoice.ts';

/** The fault, at the first answer or at all. */
function struckBy(fault: Fault, times = Number.POSITIVE_INFINITY): ReturnType<typeof createFaultyFetch> {
  return createFaultyFetch({ script: [{ times, fault }] });
}

/** A read fails so under the fault. */
async function expectFailedRead(scene: Scene, fault: Fault, expected: Expected): Promise<void> {
  await scene.fail(scene.connect({ fetch: struckBy(fault) }).getInvoice(2041), expected);
}

/** When what comes back is not the answer, or says something else than its status. */
export const answerCases: readonly FaultCase[] = [
  {
    title: '200 with a login page: an error, not data',
    run: (scene) =>
      expectFailedRead(scene, { kind: 'html' }, { reason: 'not-json', status: 200, attempts: 5 }),
  },
  {
    title: '4xx with a JSON body: keeps its status, its message and the names of the fields',
    async run(scene) {
      const call = scene.connect().updateInvoice(2041, { dueDate: -1.5 });
      const error = await scene.fail(call, {
        reason: 'unprocessable',
        status: 422,
        applied: 'no',
        attempts: 1,
      });
      assert.deepEqual(Object.keys(error.fields ?? {}), ['dueDate']);
      assert.match(error.message, /dueDate/);
      assert.notEqual(error.requestId, undefined);
    },
  },
  {
    title: '200 whose body says code 400: an error, and the write was not carried out',
    async run(scene) {
      const call = scene
        .connect({ fetch: struckBy({ kind: 'envelope' }) })
        .createInvoice(newInvoice('CODE-400'));
      const error = await scene.fail(call, { reason: 'bad-request', status: 200, applied: 'no' });
      assert.equal(error.code, 400);
    },
  },
  {
    title: '500 with an empty body: an error with its status',
    run: (scene) =>
      expectFailedRead(
        scene,
        { kind: 'empty', status: 500 },
        { reason: 'server-error', status: 500, attempts: 5 },
      ),
  },
  {
    title: '200 with an empty body: an error, not undefined data',
    run: (scene) =>
      expectFailedRead(scene, { kind: 'empty' }, { reason: 'empty-body', status: 200, attempts: 5 }),
  },
  {
    title: '501: not sent again, since no attempt would mend it',
    run: (scene) =>
      expectFailedRead(
        scene,
        { kind: 'status', status: 501 },
        { reason: 'server-error', status: 501, attempts: 1 },
      ),
  },
  {
    title: '408: sent again',
    async run(scene) {
      const fetch = struckBy({ kind: 'status', status: 408 }, 1);
      await scene.succeed(scene.connect({ fetch }).getInvoice(2041));
      assert.equal(fetch.log.length, 2);
    },
  },
  {
    title: '401 between two attempts: ends there, with the 401',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'status', status: 503 } });
      await scene.control.addFault({ effect: { kind: 'status', status: 401 } });
      const call = scene.connect().deleteInvoice(2041);
      await scene.fail(call, { reason: 'unauthorized', status: 401, attempts: 2, applied: 'maybe' });
    },
  },
  {
    title: 'a gateway answers 502 with HTML: sent again',
    async run(scene) {
      await scene.control.addFault({ times: 2, effect: { kind: 'html', status: 502 } });
      await scene.succeed(scene.connect().getInvoice(2041));
      assert.equal(await scene.control.countRequests('getInvoice'), 3);
    },
  },
  {
    title: 'a gateway answers 403 with HTML: fails at once, keeps the status, shows the start of the page',
    async run(scene) {
      await scene.control.addFault({ effect: { kind: 'html', status: 403 } });
      const call = scene.connect().createInvoice(newInvoice('PROXY'));
      const error = await scene.fail(call, {
        reason: 'forbidden',
        status: 403,
        applied: 'no',
        attempts: 1,
      });
      assert.match(error.message, /<html|<!doctype/i);
    },
  },
  {
    title:
      'a proxy answers 407, which `fetch` does not show: a failed connection, and the write is proven absent',
    async run(scene) {
      const match = { operationId: 'createInvoice' };
      await scene.control.addFault({ match, times: 9, effect: { kind: 'html', status: 407 } });
      const call = scene.connect().createInvoice(newInvoice('PROXY-407'));
      await scene.fail(call, { reason: 'connection-failed', applied: 'no', attempts: 5 });
      assert.deepEqual(await scene.held('PROXY-407'), []);
    },
  },
  {
    title: 'a hotel answers 511 with its own page: no data, and the status is told',
    async run(scene) {
      await scene.control.addFault({ times: 9, effect: { kind: 'html', status: 511 } });
      await scene.fail(scene.connect().getInvoice(2041), { reason: 'server-error', status: 511 });
    },
  },
];
