import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import type { Drift } from '../../src/index.ts';
import { createFaultyFetch, type Fault } from '../../src/testing/index.ts';
import type { FaultCase, Scene } from '../fault-case.ts';
import { newInvoice } from '../new-invoice.ts';

/** A server that answers one invoice, whose fields stand in the text as they are given, and keeps the paths. */
function answering(fields: string, paths: (string | undefined)[] = []): RequestListener {
  return ({ url }, response) => {
    paths.push(url);
    response.end(`{"code":200,"data":{${fields}},"meta":{"message":"SUCCESS"}}`);
  };
}

async function page(scene: Scene, fault: Fault): Promise<unknown[]> {
  const fetch = createFaultyFetch({ script: [{ fault }] });
  return (await scene.succeed(scene.connect({ fetch }).listInvoices({ everyCompany: true }))).data;
}

/** When the data of an answer are not what the specification says, or not what JavaScript can hold. */
export const dataCases: readonly FaultCase[] = [
  {
    title: 'money as a JSON number beyond 2^53: no digit is lost',
    async run(scene) {
      const money = '{"code":"USD","value":90071992547409931.1}';
      const baseUrl = await scene.serve(answering(`"originalBalance":${money},"openBalance":${money}`));
      const { data } = await scene.succeed(scene.connect({ baseUrl }).getInvoice(7));
      assert.equal(data.originalBalance.value, '90071992547409931.1000');
    },
  },
  {
    title: 'money as a JSON number with many decimals: no digit is lost',
    async run(scene) {
      const value = '0.1000000000000000055511151231257827';
      const baseUrl = await scene.serve(answering(`"openBalance":{"code":"USD","value":${value}}`));
      const { data } = await scene.succeed(scene.connect({ baseUrl }).getInvoice(7));
      assert.equal(data.openBalance.value, value);
    },
  },
  {
    title: 'money of a new invoice, fifteen digits and four decimals: the service holds the same digits',
    async run(scene) {
      const balance = { code: 'EUR', value: '99999999999.9999' };
      const body = newInvoice('DIGITS', { originalBalance: balance, openBalance: balance });
      await scene.succeed(scene.connect().createInvoice(body));
      const [held] = await scene.held('DIGITS');
      assert.deepEqual([held?.originalBalance, held?.openBalance], [balance, balance]);
    },
  },
  {
    title: 'an id beyond 2^53: comes as text, and asks for the right invoice',
    async run(scene) {
      const paths: (string | undefined)[] = [];
      const baseUrl = await scene.serve(answering('"id":9007199254740993', paths));
      const invoices = scene.connect({ baseUrl });
      const { data } = await scene.succeed(invoices.getInvoice(7));
      await scene.succeed(invoices.getInvoice(data.id));
      assert.equal(String(data.id), '9007199254740993');
      assert.deepEqual(paths, ['/invoices/7', '/invoices/9007199254740993']);
    },
  },
  {
    title: 'a status that nobody knows: the page comes with it',
    async run(scene) {
      const rows = await page(scene, { kind: 'enum' });
      assert.deepEqual(
        rows.map((row) => Object(row).status),
        rows.map(() => 9),
      );
    },
  },
  {
    title: 'a status of another type: the page comes with it',
    async run(scene) {
      const [row] = await page(scene, { kind: 'drift' });
      assert.equal(typeof Object(row).status, 'string');
    },
  },
  {
    title: 'a field that nobody knows: it is there for who reads it',
    async run(scene) {
      const rows = await page(scene, { kind: 'field', name: 'dunningLevel', value: { of: [1, 2] } });
      assert.deepEqual(Object(rows[0]).dunningLevel, { of: [1, 2] });
    },
  },
  {
    title: 'drift under a check that reports: told by its place, never by its value, and the call succeeds',
    async run(scene) {
      const drifts: Drift[] = [];
      const checkAnswer = scene.client.createDriftCheck({ onDrift: (drift) => drifts.push(drift) });
      await scene.control.addFault({ effect: { kind: 'enum', pointer: '/data/status', value: 'pssst' } });
      await scene.succeed(scene.connect({ checkAnswer }).getInvoice(2041));
      assert.deepEqual(
        drifts.map(({ operation, pointer }) => [operation, pointer]),
        [['getInvoice', '/data/status']],
      );
      assert.doesNotMatch(JSON.stringify(drifts), /pssst/);
    },
  },
  {
    title: 'a name that would change prototypes: is data like any other',
    async run(scene) {
      const baseUrl = await scene.serve(answering('"__proto__":{"isAdmin":true},"id":7'));
      const { data } = await scene.succeed(scene.connect({ baseUrl }).getInvoice(7));
      assert.equal(Reflect.get({}, 'isAdmin'), undefined);
      assert.equal(Object.getPrototypeOf(data), Object.prototype);
    },
  },
  {
    title: 'a new field inside the details: survives a read, a change and a write',
    async run(scene) {
      const bodies: Record<string, unknown>[] = [];
      const fault = {
        kind: 'field',
        pointer: '/data/details/header',
        name: 'incoterms',
        value: 'DAP',
      } as const;
      const faulty = createFaultyFetch({ script: [{ match: { method: 'GET' }, times: 2, fault }] });
      const fetch = async (request: Request): Promise<Response> => {
        if (request.method === 'PUT') bodies.push(await request.clone().json());
        return faulty(request);
      };
      const edit = scene.connect({ fetch }).editInvoice(2041, (draft) => {
        const [line] = draft.details?.details?.lineItems ?? [];
        if (line) line.quantity = '7';
      });
      // The sandbox takes no field that the specification does not have; nothing is lost by that.
      const error = await scene.fail(edit, { reason: 'unprocessable', status: 422, applied: 'no' });
      const [{ details } = {}] = bodies as { details?: { header?: Record<string, unknown> } }[];
      assert.equal(details?.header?.['incoterms'], 'DAP');
      assert.match(error.message, /\/details\/header\/incoterms.*see unknownFields/);
    },
  },
  {
    title: 'an edit of details that were read: is a body that the service takes, and the rest of them stays',
    async run(scene) {
      const invoices = scene.connect();
      const { data: before } = await scene.succeed(invoices.getInvoice(2041));
      const change = { unknownFields: 'drop' } as const;
      await scene.succeed(
        invoices.editInvoice(
          2041,
          (draft) => {
            const [line] = draft.details?.details?.lineItems ?? [];
            if (line) line.quantity = '7';
          },
          change,
        ),
      );
      const { data: after } = await scene.succeed(invoices.getInvoice(2041));
      const [was, is] = [before, after].map(({ details }) => details?.details?.lineItems ?? []);
      assert.deepEqual(is?.[0], { ...was?.[0], quantity: '7' });
      assert.deepEqual(is?.slice(1), was?.slice(1));
      assert.deepEqual(after.details?.header?.costLines, before.details?.header?.costLines);
      assert.deepEqual(after.openBalance, before.openBalance);
    },
  },
  {
    title: 'somebody else changes the invoice during an edit: refused, and their change stays',
    async run(scene) {
      const [mine, theirs] = [scene.connect(), scene.connect()];
      const edit = mine.editInvoice(2041, async (draft) => {
        await scene.succeed(theirs.updateInvoice(2041, { purchaseOrderNumber: 'PO-THEIRS' }));
        draft.purchaseOrderNumber = 'PO-MINE';
      });
      const error = await scene.fail(edit, { reason: 'conflict', applied: 'no' });
      assert.match(error.message, /purchaseOrderNumber/);
      const { data } = await scene.succeed(mine.getInvoice(2041));
      assert.equal(data.purchaseOrderNumber, 'PO-THEIRS');
    },
  },
];
