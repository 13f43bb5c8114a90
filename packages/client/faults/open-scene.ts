import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandboxControl } from '../fixtures/sandbox-control.ts';
import type { Sandbox, SandboxStore } from '../fixtures/start-sandbox.ts';
import type { ClientModule, HeldInvoice, Observed, Scene } from './fault-case.ts';

/** A scene, and what everybody who looks at it could have seen. */
export interface OpenedScene {
  scene: Scene;
  /** Clients, results, errors and events so far. */
  shown(): unknown[];
  close(): Promise<void>;
}

/** Every character that one of the encodings spells in another way. */
const awkward = '+/="&%<>\\';
let scenes = 0;

/** Makes a store for one case. Its token is as awkward as a token can be. */
export async function openScene(client: ClientModule, sandbox: Sandbox): Promise<OpenedScene> {
  const store = await createStore(sandbox);
  const { baseUrl } = sandbox;
  const shown: unknown[] = [];
  const servers: Server[] = [];
  const observed: Observed = { attempts: [], waits: [], outcomes: [], writes: [] };
  const observer = client.observeCalls({
    onAttempt: (event) => observed.attempts.push(event),
    onWait: (event) => observed.waits.push(event),
    onOutcome: (event) => observed.outcomes.push(event),
    onWrite: (event) => observed.writes.push(event),
  });
  const kept = <Value>(value: Value): Value => {
    shown.push(value);
    return value;
  };
  const scene: Scene = {
    client,
    store,
    observed,
    control: createSandboxControl({ ...sandbox, ...store }),
    connect: (options = {}) =>
      kept(
        client.createInvoiceClient({
          ...store,
          baseUrl,
          observer,
          backOffMs: 4,
          requestsPerMinute: Number.POSITIVE_INFINITY,
          ...options,
        }),
      ),
    succeed: async (call) => kept(await call),
    async fail(call, expected) {
      const error: unknown = await call.then(
        (result) => assert.fail(`it succeeded: ${JSON.stringify(result)}`),
        (thrown: unknown) => kept(thrown),
      );
      if (!client.isInvoiceError(error)) throw new Error('It failed outside the family.', { cause: error });
      for (const [name, wanted] of Object.entries(expected))
        assert.equal(Reflect.get(error, name), wanted, `${name} of ${error.message}`);
      return error;
    },
    show: kept,
    held: (invoiceNumber) => heldInvoices(baseUrl, store, invoiceNumber),
    async serve(listener) {
      const server = await listen(listener);
      servers.push(server);
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  };
  return {
    scene,
    shown: () => [...shown, ...Object.values(observed).flat()],
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function createStore({ controlUrl, controlSecret }: Sandbox): Promise<SandboxStore> {
  scenes += 1;
  const store = { storeHash: `scene-${scenes}`, token: `tok-${scenes}${awkward}8f1c0a52e7d94b36` };
  const body = JSON.stringify({
    storeHash: store.storeHash,
    tokens: [store.token],
    seed: { kind: 'demo' },
  });
  const headers = { 'X-Sandbox-Secret': controlSecret };
  const answer = await fetch(`${controlUrl}/stores`, { method: 'POST', headers, body });
  assert.ok(answer.ok, `The sandbox made no store: ${await answer.text()}`);
  return store;
}

async function heldInvoices(
  baseUrl: string,
  { storeHash, token }: SandboxStore,
  invoiceNumber: string,
): Promise<HeldInvoice[]> {
  const url = `${baseUrl}/invoices?limit=100&searchBy=invoiceNumber&q=${encodeURIComponent(invoiceNumber)}`;
  const answer = await fetch(url, { headers: { 'X-Auth-Token': token, 'X-Store-Hash': storeHash } });
  const { data } = (await answer.json()) as { data: HeldInvoice[] };
  return data.filter((invoice) => invoice.invoiceNumber === invoiceNumber);
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
