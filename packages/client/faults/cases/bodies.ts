import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { createFaultyFetch, type Fault } from '../../src/testing/index.ts';
import type { FaultCase, Scene } from '../fault-case.ts';

/** A read fails under the fault, since its body is no JSON. */
async function expectNotJson(scene: Scene, fault: Fault): Promise<void> {
  const fetch = createFaultyFetch({ script: [{ times: Number.POSITIVE_INFINITY, fault }] });
  await scene.fail(scene.connect({ fetch }).getInvoice(2041), { reason: 'not-json', status: 200 });
}

/** A client of a server that answers these bytes to everything. */
async function clientOf(
  scene: Scene,
  headers: Record<string, string>,
  body: string | Uint8Array,
): Promise<ReturnType<Scene['connect']>> {
  const baseUrl = await scene.serve((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(body);
  });
  return scene.connect({ baseUrl });
}

const envelope = JSON.stringify({ code: 200, data: { id: 7 }, meta: { message: 'SUCCESS' } });

/** When the body of a success cannot be read as it stands. */
export const bodyCases: readonly FaultCase[] = [
  {
    title: 'JSON in UTF-16: an error, not garbled data',
    run: (scene) => expectNotJson(scene, { kind: 'encoding' }),
  },
  {
    title: 'JSON in Latin-1: an error, not a name with a wrong letter',
    async run(scene) {
      const body = Uint8Array.from('{"code":200,"data":{"note":"caf\xe9"},"meta":{}}', (letter) =>
        letter.charCodeAt(0),
      );
      const invoices = await clientOf(scene, {}, body);
      await scene.fail(invoices.getInvoice(7), { reason: 'not-json', status: 200 });
    },
  },
  {
    title: 'JSON behind a byte order mark: read as it is meant',
    async run(scene) {
      const invoices = await clientOf(scene, {}, `\ufeff${envelope}`);
      assert.equal((await scene.succeed(invoices.getInvoice(7))).data.id, 7);
    },
  },
  {
    title: 'JSON with a comma too many: an error, not data',
    run: (scene) => expectNotJson(scene, { kind: 'broken-json' }),
  },
  {
    title: 'half of the body, passed off as the whole: an error, not half of the data',
    run: (scene) => expectNotJson(scene, { kind: 'truncate', ends: 'quietly' }),
  },
  {
    title: 'something that is not gzip under Content-Encoding: gzip: a failed connection, in the end',
    async run(scene) {
      const invoices = await clientOf(scene, { 'Content-Encoding': 'gzip' }, 'no gzip at all');
      await scene.fail(invoices.getInvoice(7), { reason: 'connection-failed', attempts: 5 });
    },
  },
  {
    title: 'gzip that breaks off: an error, not half of the data',
    async run(scene) {
      const half = gzipSync(envelope).subarray(0, 30);
      const invoices = await clientOf(scene, { 'Content-Encoding': 'gzip' }, half);
      await scene.fail(invoices.getInvoice(7), { reason: 'not-json', status: 200 });
    },
  },
  {
    title: 'a body without a length that ends with the connection: read whole',
    async run(scene) {
      const baseUrl = await scene.serve(({ socket }) => {
        socket.end(`HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n${envelope}`);
      });
      assert.equal((await scene.succeed(scene.connect({ baseUrl }).getInvoice(7))).data.id, 7);
    },
  },
  {
    title: 'an answer that is no HTTP: a failed connection, in the end',
    async run(scene) {
      const baseUrl = await scene.serve(({ socket }) => {
        socket.end('220 mail.example ESMTP\r\n');
      });
      await scene.fail(scene.connect({ baseUrl }).getInvoice(7), {
        reason: 'connection-failed',
        attempts: 5,
      });
    },
  },
  {
    title: 'an envelope without data: an error, not undefined data',
    async run(scene) {
      const invoices = await clientOf(scene, {}, '{"code":200,"meta":{"message":"SUCCESS"}}');
      await scene.fail(invoices.getInvoice(7), { reason: 'not-an-envelope', status: 200 });
    },
  },
];
