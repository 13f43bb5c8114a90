import assert from 'node:assert/strict';
import { createFaultyFetch } from '../../src/testing/index.ts';
import type { FaultCase, Scene } from '../fault-case.ts';
import { newInvoice } from '../new-invoice.ts';

/** A list of one company fails, since the service answered with the rows of others. */
async function expectOtherCompany(scene: Scene, filters?: readonly string[]): Promise<void> {
  const fault = { kind: 'ignored-filter', ...(filters && { filters }) } as const;
  const fetch = createFaultyFetch({ script: [{ fault }] });
  const call = scene.connect({ fetch }).listInvoices({ customerId: '4711', status: 0 });
  const error = await scene.fail(call, { reason: 'other-company', status: 200, attempts: 1 });
  assert.doesNotMatch(JSON.stringify(error), /5120/);
}

/** When a list is not of what was asked for. */
export const listCases: readonly FaultCase[] = [
  {
    title: 'a filter with several values: sent as the service reads it, and heeded',
    async run(scene) {
      const fetch = createFaultyFetch();
      const invoices = scene.connect({ fetch });
      for (const externalId of ['71', '72', '73'])
        await scene.succeed(invoices.createInvoice(newInvoice(`X-${externalId}`, { externalId })));
      const query = { customerId: '4711', 'externalId[]': [71, 73] };
      const { data } = await scene.succeed(invoices.listInvoices(query));
      assert.deepEqual(data.map(({ externalId }) => externalId).toSorted(), ['71', '73']);
      const sent = new URLSearchParams(fetch.log.at(-1)?.path.split('?')[1]);
      assert.deepEqual(sent.getAll('externalId[]'), ['71', '73']);
    },
  },
  {
    title: 'a list that ignores customerId: an error, and no row of another company is given out',
    run: (scene) => expectOtherCompany(scene, ['customerId']),
  },
  {
    title: 'a list that ignores every filter: an error, and no row of another company is given out',
    run: (scene) => expectOtherCompany(scene),
  },
  {
    title: 'a misspelt filter, which the service would ignore: refused before anything is sent',
    async run(scene) {
      const query = { customerId: '4711', companyId: '4711' };
      await scene.fail(scene.connect().listInvoices(query), { reason: 'invalid-argument', attempts: 0 });
      assert.equal(await scene.control.countRequests('listInvoices'), 0);
    },
  },
  {
    title: 'a company that happens to be undefined: refused before anything is sent',
    async run(scene) {
      const query = { customerId: undefined as unknown as string };
      await scene.fail(scene.connect().listInvoices(query), { reason: 'invalid-argument', attempts: 0 });
      assert.equal(await scene.control.countRequests('listInvoices'), 0);
    },
  },
  {
    title: 'rows that come and go while pages are read: each that stays comes once, and the shift is told',
    async run(scene) {
      const [reader, others] = [scene.connect(), scene.connect()];
      const ids: number[] = [];
      for (let number = 1; number <= 12; number += 1) {
        const { data } = await scene.succeed(others.createInvoice(newInvoice(`PAGE-${number}`)));
        ids.push(data.id);
      }
      const kinds: string[] = [];
      const seen: number[] = [];
      const query = { customerId: '4711', q: 'PAGE-', searchBy: 'invoiceNumber', limit: 4 } as const;
      const invoices = reader.iterateInvoices(query, { onFinding: ({ kind }) => kinds.push(kind) });
      for await (const { id } of invoices) {
        seen.push(id);
        // Gone from pages that were read, so that all that follow move up; and one more at the end.
        if (seen.length === 4) {
          for (const gone of ids.slice(0, 3)) await scene.succeed(others.deleteInvoice(gone));
          await scene.succeed(others.createInvoice(newInvoice('PAGE-13')));
        }
      }
      assert.deepEqual(seen.slice(0, 12), ids);
      assert.equal(seen.length, 13);
      assert.ok(
        kinds.includes('shift') && kinds.includes('total-changed') && !kinds.includes('gap'),
        kinds.join(),
      );
    },
  },
];
