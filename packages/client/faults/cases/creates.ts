import assert from 'node:assert/strict';
import type { NewInvoice } from '../../src/index.ts';
import { createFaultyFetch } from '../../src/testing/index.ts';
import type { FaultCase, Scene } from '../fault-case.ts';
import { newInvoice } from '../new-invoice.ts';

const match = { operationId: 'createInvoice' };

/** The create succeeds, and the service has it once; it was sent and looked up as often as it must be. */
async function expectCreatedOnce(
  scene: Scene,
  invoiceNumber: string,
  { sent, isReconciled }: { sent: number; isReconciled: boolean },
  options: Parameters<Scene['connect']>[0] = {},
): Promise<void> {
  const body = newInvoice(invoiceNumber);
  const { data, isReconciled: was = false } = await scene.succeed(scene.connect(options).createInvoice(body));
  await scene.control.untilRequests('createInvoice', sent);
  assert.equal(await scene.control.countRequests('createInvoice'), sent);
  const held = await scene.held(invoiceNumber);
  assert.deepEqual(
    held.map(({ id, originalBalance }) => [id, originalBalance.value]),
    [[data.id, '349.5000']],
  );
  assert.equal(was, isReconciled);
  const event = scene.observed.writes.at(-1);
  assert.equal(event?.outcome, isReconciled ? 'reconciled' : 'succeeded');
  assert.deepEqual([event?.applied, event?.key], ['yes', { invoiceNumber }]);
}

/** A `fetch` that loses the answer to the first create, and delivers it only when the service was asked whether it has it. */
function arrivingLate(): (request: Request) => Promise<Response> {
  let late: Request | undefined;
  return async (request) => {
    if (request.method === 'POST' && late === undefined) {
      late = new Request(request.url, { ...about(request), body: await request.text() });
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
      });
    }
    const answer = await fetch(request);
    if (request.method === 'GET' && late?.bodyUsed === false) await fetch(late);
    return answer;
  };
}

function about({ method, headers }: Request): RequestInit {
  return { method, headers };
}

/** When a create does not get its answer, and the client finds out what became of it. */
export const createCases: readonly FaultCase[] = [
  {
    title: 'POST answered 503, and not carried out: looked up, sent again, there once',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'status', status: 503 } });
      await expectCreatedOnce(scene, 'A503', { sent: 2, isReconciled: false });
    },
  },
  {
    title: 'POST answered 500, and carried out all the same: found, not sent again',
    async run(scene) {
      const fault = { kind: 'status', status: 500, when: 'after' } as const;
      const fetch = createFaultyFetch({ script: [{ fault }] });
      await expectCreatedOnce(scene, 'A500', { sent: 1, isReconciled: true }, { fetch });
    },
  },
  {
    title: 'POST whose connection is reset after the service has it: found, not sent again',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'reset', when: 'after' } });
      await expectCreatedOnce(scene, 'RESET', { sent: 1, isReconciled: true });
    },
  },
  {
    title: 'POST whose connection is reset before the service has it: looked up, sent again, there once',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'reset', when: 'before' } });
      await expectCreatedOnce(scene, 'BEFORE', { sent: 2, isReconciled: false });
    },
  },
  {
    title: 'POST that hangs past the time limit after it was carried out: found, not sent again',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'stall', afterBytes: 0 } });
      const options = { attemptTimeoutMs: 600 };
      await expectCreatedOnce(scene, 'HANG', { sent: 1, isReconciled: true }, options);
    },
  },
  {
    title: 'POST that arrives after the client has looked in vain: there once, and a success',
    async run(scene) {
      const fetch = arrivingLate();
      await expectCreatedOnce(scene, 'LATE', { sent: 2, isReconciled: true }, { fetch });
    },
  },
  {
    title: 'POST lost, and the service finds a longer number that begins alike: sent again, there once',
    async run(scene) {
      const other: Partial<NewInvoice> = { originalBalance: { code: 'EUR', value: '1' } };
      await scene.succeed(scene.connect().createInvoice(newInvoice('ALIKE-12', other)));
      await scene.control.forget();
      await scene.control.addFault({ match, effect: { kind: 'reset', when: 'before' } });
      await expectCreatedOnce(scene, 'ALIKE-1', { sent: 2, isReconciled: false });
    },
  },
  {
    title: 'POST whose answer breaks off: found, not sent again',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'truncate', afterBytes: 12 } });
      await expectCreatedOnce(scene, 'HALF', { sent: 1, isReconciled: true });
    },
  },
  {
    title: 'POST answered 200 with a login page: looked up, sent again, there once',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'html', status: 200 } });
      await expectCreatedOnce(scene, 'LOGIN', { sent: 2, isReconciled: false });
    },
  },
  {
    title: 'POST answered with success in another form: found, not sent again',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'drift', pointer: '/data', to: 'null' } });
      await expectCreatedOnce(scene, 'FORM', { sent: 1, isReconciled: true });
    },
  },
  {
    title: 'POST answered 200 with a code of 500, and carried out: found, not sent again',
    async run(scene) {
      const fetch = createFaultyFetch({
        script: [{ fault: { kind: 'envelope', code: 500, when: 'after' } }],
      });
      await expectCreatedOnce(scene, 'CODE', { sent: 1, isReconciled: true }, { fetch });
    },
  },
  {
    title: 'POST without a connection: sent again until there is one, without looking',
    async run(scene) {
      const fetch = createFaultyFetch({ script: [{ times: 2, fault: { kind: 'refused' } }] });
      await expectCreatedOnce(scene, 'REFUSED', { sent: 1, isReconciled: false }, { fetch });
      assert.equal(await scene.control.countRequests('listInvoices'), 1);
    },
  },
  {
    title: 'POST answered 429: sent again without looking, since nothing was carried out',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'status', status: 429, retryAfter: 0 } });
      await expectCreatedOnce(scene, 'BUSY', { sent: 2, isReconciled: false });
      assert.equal(await scene.control.countRequests('listInvoices'), 1);
    },
  },
  {
    title: 'POST that the network delivers twice, with the answer to the first: there once',
    async run(scene) {
      await scene.control.addFault({ match, effect: { kind: 'duplicate', answer: 'first' } });
      await expectCreatedOnce(scene, 'TWICE', { sent: 1, isReconciled: false });
    },
  },
];
