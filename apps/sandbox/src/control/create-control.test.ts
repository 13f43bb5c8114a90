import { operationsOf, specification } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { createSandbox } from '../create-sandbox.ts';
import { demoStore } from '../demo-store.ts';
import { createControlClient } from './control-client.ts';
import { controlSpecification } from './specification.ts';
import { holdAnswer } from './testing/hold-answer.ts';
import { openControl } from './testing/open-control.ts';

const open = () => openControl('memory');
const messageOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { message: string }).message;

describe('control', () => {
  test.each([{}, { 'X-Sandbox-Secret': '' }, { 'X-Sandbox-Secret': 'guess' }])(
    'is closed for %j',
    async (headers) => {
      await using there = await open();
      expect((await there.send('POST', '/reset', undefined, headers)).status).toBe(401);
      expect((await there.send('GET', '/nothing', undefined, headers)).status).toBe(401);
    },
  );

  test('says where nothing is, and which methods there are', async () => {
    await using there = await open();
    const nothing = await there.send('GET', '/clock');
    expect([nothing.status, await messageOf(nothing)]).toEqual([
      404,
      'Control has nothing at /clock; its paths begin with /stores or /reset.',
    ]);
    const method = await there.send('DELETE', '/stores');
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  test.each([
    'GET /stores/x',
    'DELETE /stores/x',
    'POST /stores/x/reset',
    'PUT /stores/x/terms {"termDays":1}',
    'POST /stores/x/seed {"kind":"demo"}',
    'POST /stores/x/seed {"kind":"synthetic","count":1}',
    'PUT /stores/x/tokens {"tokens":[]}',
    'GET /stores/x/companies',
    'PUT /stores/x/companies/1 {"name":"One"}',
    'DELETE /stores/x/orders/1',
    'GET /stores/x/clock',
    'PUT /stores/x/clock {"advance":1}',
    'GET /stores/x/journal',
    'DELETE /stores/x/journal',
    'GET /stores/x/faults',
    'POST /stores/x/faults {"delay":1}',
    'DELETE /stores/x/faults',
    'GET /stores/%00',
    'DELETE /stores/%00',
  ])('answers 404 to %s, since there is no such store', async (request) => {
    await using there = await open();
    const [method = '', path = '', body] = request.split(' ');
    const answer = await there.send(method, path, body);
    expect(answer.status).toBe(404);
    expect(await messageOf(answer)).toMatch(/^There is no store /);
  });

  test.each([
    ['GET', '/stores?limit=0', 'limit must be >= 1.'],
    ['GET', '/stores?offset=-1', 'offset must be a whole number.'],
    ['GET', '/stores?page=2', 'There is no parameter page here.'],
    ['DELETE', '/stores/a/faults/one', 'faultId must be a whole number.'],
    ['PUT', '/stores/a/channels/0', 'channelId must be >= 1.'],
    ['DELETE', '/stores/a/companies/%00', 'companyId must not hold NUL or half a surrogate pair.'],
  ])('refuses %s %s', async (method, path, message) => {
    await using there = await open();
    await there.demo();
    const answer = await there.send(method, path, method === 'PUT' ? { name: 'One' } : undefined);
    expect([answer.status, await messageOf(answer)]).toEqual([422, message]);
  });

  test.each([
    ['nothing', 400, '', 'The body is not valid JSON.'],
    ['no JSON', 400, '{', 'The body is not valid JSON.'],
    ['too much', 400, `"${'x'.repeat(1_048_576)}"`, 'The body has more than 1048576 bytes.'],
    ['too deep a nest', 422, '['.repeat(65) + ']'.repeat(65), 'The body is nested more than 64 levels deep.'],
  ])('refuses a body of %s with %i', async (_, status, body, message) => {
    await using there = await open();
    const answer = await there.send('POST', '/stores', body);
    expect([answer.status, await messageOf(answer)]).toEqual([status, message]);
  });

  test('reads a body whatever its content type, as curl sends it', async () => {
    await using there = await open();
    const headers = {
      'X-Sandbox-Secret': 'open sesame',
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    expect((await there.send('POST', '/stores', { storeHash: 'a', tokens: [] }, headers)).status).toBe(201);
  });
});

const effects = '"status", "html", "reset", "stall", "truncate", "drift", "field", "enum", "duplicate"';
const faultOf = (effect: unknown) => ({ effect });
describe('what makes no sense is refused with the name of the field:', () => {
  test.each([
    ['/clock', {}, 'The body must NOT have fewer than 1 properties.'],
    ['/clock', { now: 'noon' }, '/now must be integer.'],
    ['/clock', { later: 1 }, 'The body must not have the property "later".'],
    ['/clock', [], 'The body must be object.'],
    ['/terms', { termDays: -1 }, '/termDays must be >= 0.'],
    ['/tokens', { tokens: ['a b'] }, '/tokens/0 must match pattern "^[!-~]+$".'],
    ['/companies/1', {}, "The body must have required property 'name'."],
    ['/companies/1', { name: 'a\u0000' }, 'Text must not hold NUL or half a surrogate pair.'],
    ['/seed', { kind: 'full' }, '/kind must be one of "empty", "demo", "synthetic", "contents".'],
    ['/seed', {}, "The body must have required property 'kind'."],
    ['/seed', { kind: 'synthetic' }, "The body must have required property 'count'."],
    ['/seed', { kind: 'synthetic', count: 1_000_001 }, '/count must be <= 1000000.'],
    ['/seed', { kind: 'demo', count: 1 }, 'The body must not have the property "count".'],
    ['/faults', {}, "The body must have required property 'delay'."],
    ['/faults', { delay: 60_001 }, '/delay must be <= 60000.'],
    ['/faults', { delay: 1, times: 0 }, '/times must be >= 1.'],
    ['/faults', { delay: 1, match: { path: 'invoices' } }, '/match/path must match pattern "^/".'],
    ['/faults', faultOf({ kind: 'fire' }), `/effect/kind must be one of ${effects}.`],
    ['/faults', faultOf({}), "/effect must have required property 'kind'."],
    [
      '/faults',
      faultOf({ kind: 'status', status: 204, body: 1 }),
      '/effect/status must not be one of [204,205,304].',
    ],
    ['/faults', faultOf({ kind: 'status', status: 200 }), "/effect must have required property 'body'."],
    ['/faults', faultOf({ kind: 'reset' }), "/effect must have required property 'when'."],
    [
      '/faults',
      faultOf({ kind: 'stall', afterBytes: -1, x: 1 }),
      '/effect must not have the property "x". /effect/afterBytes must be >= 0.',
    ],
  ])('%s %j', async (path, body, message) => {
    await using there = await open();
    await there.demo();
    const method = path === '/seed' || path === '/faults' ? 'POST' : 'PUT';
    const answer = await there.send(method, `/stores/a${path}`, body);
    expect([answer.status, await messageOf(answer)]).toEqual([422, message]);
  });
});

test.each([
  { kind: 'status', status: 429, retryAfter: 2 },
  { kind: 'status', status: 200, body: { code: 404 }, retryAfter: 'Sun, 01 Mar 2026 12:00:00 GMT' },
  { kind: 'html' },
  { kind: 'reset', when: 'after' },
  { kind: 'stall', afterBytes: 0 },
  { kind: 'truncate', afterBytes: 10 },
  { kind: 'drift', pointer: '/data/*/status', to: 'string' },
  { kind: 'field', pointer: '', name: 'x', value: null },
  { kind: 'enum', pointer: '/data/status', value: { any: ['thing'] } },
  { kind: 'duplicate', answer: 'second' },
] as const)('a fault can be %j', async (effect) => {
  await using there = await open();
  const store = await there.demo();
  expect((await store.addFault({ effect })).effect).toEqual(effect);
});

test('faults can name each operation of the invoice API, and no other', () => {
  const { FaultMatch } = Object(controlSpecification['components']).schemas;
  const names = operationsOf(specification).map(({ operationId }) => operationId);
  expect(FaultMatch.properties.operationId.enum.toSorted()).toEqual(names.toSorted());
});

test('an answer that breaks the specification is told to whoever runs the sandbox', async () => {
  await using there = await open();
  await there.demo();
  await there.database.run("UPDATE stores SET term_days = -1 WHERE hash = 'a'");
  await expect(there.send('GET', '/stores/a')).rejects.toThrow('answered 500');
  expect(String(there.reports[0])).toContain('getStore: /termDays must be >= 0');
});

describe('a sandbox', () => {
  const credentials = { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'store-a' };
  const stores = [demoStore({ hash: 'store-a', tokens: ['token-of-a'] })];

  test('without a secret has no control at all', async () => {
    const closed = await createSandbox({ stores });
    const headers = { 'X-Sandbox-Secret': '' };
    const answer = await closed.fetch(new Request('http://127.0.0.1/_sandbox/stores', { headers }));
    await closed.close();
    expect(answer.status).toBe(404);
  });

  test('with a secret does what control says', async () => {
    const sandbox = await createSandbox({ stores, controlSecret: 'open sesame' });
    const control = createControlClient({
      baseUrl: 'http://127.0.0.1/_sandbox',
      secret: 'open sesame',
      async fetch(request) {
        const response = await sandbox.fetch(request);
        await holdAnswer(request, response);
        return response;
      },
    });
    const send = async (method: string, path: string, body?: unknown) => {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = {
        ...credentials,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      };
      const url = `http://127.0.0.1/api/v3/io/ip${path}`;
      return (await sandbox.fetch(new Request(url, { method, headers, ...init }))).status;
    };
    const store = control.store('store-a');
    const { data: fields } = await store.listExtraFields();
    const name = 'Ticket';
    await store.putExtraField(900, { fieldName: name, fieldType: 0 });
    const extraFields = [{ fieldName: name, fieldValue: 'T-1' }];
    expect(await send('PUT', '/invoices/2041', { extraFields: extraFields.slice(1) })).toBe(200);
    expect(fields.length).toBeGreaterThan(0);

    expect(await send('DELETE', '/invoices/2041')).toBe(200);
    expect(await send('GET', '/invoices/2041')).toBe(404);
    expect(await store.listJournal()).toMatchObject([{ status: 200 }, { status: 200 }, { status: 404 }]);
    await store.reset();
    expect(await send('GET', '/invoices/2041')).toBe(200);
    await store.seed({ kind: 'empty' });
    expect(await send('GET', '/invoices/2041')).toBe(404);
    await control.reset();
    expect(await send('GET', '/invoices/2041')).toBe(200);
    await store.delete();
    expect(await send('GET', '/invoices/2041')).toBe(401);
    await sandbox.close();
  });
});
