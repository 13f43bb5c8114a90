import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { type ControlRefused, createSandboxControl } from './sandbox-control.ts';
import { standardWorld } from './standard-world.ts';

const world = standardWorld(specification);

/** Control over a fetch that answers like this, and what it was sent. */
function recording(
  answer: (request: Request) => Response | Promise<Response> = () => new Response(),
  timeoutMs = 5000,
) {
  const sent: { asked: string; secret: string | null; body: unknown }[] = [];
  const control = createSandboxControl({
    url: 'http://127.0.0.1:4020/_sandbox/',
    secret: 'the-secret',
    timeoutMs,
    async fetch(request) {
      const { method, url, headers } = request;
      const text = await request.clone().text();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      sent.push({ asked: `${method} ${url}`, secret: headers.get('x-sandbox-secret'), body });
      return answer(request);
    },
  });
  return { control, sent };
}

test('a store is opened with all that the world has, reset and removed', async () => {
  const { control, sent } = recording();
  const { credentials, legacyCredentials, storefrontToken, ...store } = await control.openStore(world);
  await store.setClock(1_772_366_400);
  await store.reset();
  await store.close();
  const base = 'http://127.0.0.1:4020/_sandbox/stores';
  const { termDays, ...contents } = world;
  expect(sent).toEqual([
    {
      asked: `POST ${base}`,
      secret: 'the-secret',
      body: {
        storeHash: credentials.storeHash,
        tokens: [credentials.token],
        storefrontTokens: [storefrontToken],
        termDays,
        seed: { kind: 'contents', ...contents },
      },
    },
    {
      asked: `PUT ${base}/${credentials.storeHash}/clock`,
      secret: 'the-secret',
      body: { now: 1_772_366_400_000, frozen: true },
    },
    { asked: `POST ${base}/${credentials.storeHash}/reset`, secret: 'the-secret', body: undefined },
    { asked: `DELETE ${base}/${credentials.storeHash}`, secret: 'the-secret', body: undefined },
  ]);
  expect(legacyCredentials).toEqual({ authToken: credentials.token });
});

test('no two stores have a name or a token in common, in other runs neither', async () => {
  const [one, other] = [recording().control, recording().control];
  const stores = [await one.openStore(world), await one.openStore(world), await other.openStore(world)];
  const names = stores.flatMap(({ credentials: { storeHash, token }, storefrontToken }) => [
    storeHash,
    token,
    storefrontToken,
  ]);
  expect(new Set(names).size).toBe(9);
});

async function failureAt(...how: Parameters<typeof recording>): Promise<ControlRefused> {
  const { control } = recording(...how);
  return control.openStore(world).then(
    () => expect.unreachable(),
    (error: ControlRefused) => error,
  );
}

test('a refusal is told with its status and what to look at, without the secret', async () => {
  const { name, message } = await failureAt(() => new Response('the-secret is wrong', { status: 401 }));
  expect(name).toBe('ControlRefused');
  expect(message).toBe(
    'POST http://127.0.0.1:4020/_sandbox/stores answered 401: … is wrong. Is the sandbox started with --control and this secret?',
  );
});

test('a sandbox that is gone, or does not answer in time, is told of', async () => {
  const gone = await failureAt(() => Promise.reject(new TypeError('x', { cause: { code: 'ECONNREFUSED' } })));
  expect(gone.message).toBe('POST http://127.0.0.1:4020/_sandbox/stores is not answered: ECONNREFUSED');
  const silent = await failureAt(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    1,
  );
  expect(silent.message).toContain('no answer came in time');
});
