import assert from 'node:assert/strict';
import { createFaultyFetch } from '../../src/testing/index.ts';
import type { FaultCase } from '../fault-case.ts';

/** When somebody repeats the token, or throws it. What all cases show is searched for it besides. */
export const secretCases: readonly FaultCase[] = [
  {
    title: 'a refusal that repeats the token in its status line, its headers and its body: shows none of it',
    async run(scene) {
      const fetch = createFaultyFetch({ script: [{ fault: { kind: 'echo' } }] });
      const call = scene.connect({ fetch }).getInvoice(2041);
      const error = await scene.fail(call, { reason: 'unauthorized', status: 401, attempts: 1 });
      assert.match(error.message, /\[redacted\]/);
    },
  },
  {
    title: 'a success that repeats the token in its data: gives the data without it',
    async run(scene) {
      const value = { [scene.store.token]: `signed with ${encodeURIComponent(scene.store.token)}` };
      await scene.control.addFault({ effect: { kind: 'field', pointer: '/data', name: 'note', value } });
      const { data } = await scene.succeed(scene.connect().getInvoice(2041));
      assert.deepEqual(Reflect.get(data, 'note'), { '[redacted]': 'signed with [redacted]' });
    },
  },
  {
    title: 'a fetch that throws the request with its headers: the error is a copy without them',
    async run(scene) {
      const fetch = async (request: Request): Promise<Response> => {
        const headers = Object.fromEntries(request.headers);
        throw Object.assign(new Error(`failed with ${JSON.stringify(headers)}`), { request, headers });
      };
      const invoices = scene.connect({ fetch, maxAttempts: 1 });
      const error = await scene.fail(invoices.deleteInvoice(2041), { reason: 'connection-failed' });
      assert.equal(Reflect.get(Object(error.cause), 'request'), undefined);
    },
  },
  {
    title: 'a redirect to an address that holds the token: the error does not',
    async run(scene) {
      const { token } = scene.store;
      const baseUrl = await scene.serve((_request, response) => {
        const Location = `http://${encodeURIComponent(token)}@elsewhere.invalid/?t=${encodeURIComponent(token)}`;
        response.writeHead(302, { Location, 'X-Request-Id': token }).end();
      });
      await scene.fail(scene.connect({ baseUrl }).getInvoice(7), { reason: 'unexpected-status' });
    },
  },
  {
    title: 'a base URL that holds the token: neither connection nor error shows it',
    async run(scene) {
      const origin = await scene.serve((_request, response) => response.writeHead(404).end());
      const baseUrl = `${origin}/${encodeURIComponent(scene.store.token)}`;
      scene.show(scene.client.connectInvoices({ ...scene.store, baseUrl }));
      await scene.fail(scene.connect({ baseUrl }).getInvoice(7), { reason: 'not-found' });
    },
  },
  {
    title: 'options that cannot be used: refused without the token',
    async run(scene) {
      for (const wrong of [
        { baseUrl: `no-address-${scene.store.token}` },
        { token: `${scene.store.token}\n` },
      ])
        await scene.fail((async () => scene.client.createInvoiceClient({ ...scene.store, ...wrong }))(), {
          reason: 'invalid-argument',
        });
    },
  },
];
