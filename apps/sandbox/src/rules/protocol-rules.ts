import { describe, expect, test } from 'vitest';
import { createControlClient } from '../control/control-client.ts';
import { demoStore } from '../demo-store.ts';
import { create, newInvoice, type OpenSandbox, read } from './test-sandbox.ts';

const storeA = demoStore({ hash: 'store-a', tokens: ['token-of-a'] });
const storeB = {
  ...demoStore({ hash: 'store-b', tokens: ['token-of-b'] }),
  storefrontTokens: ['buyer-of-b'],
};

export function protocolRules(open: OpenSandbox): void {
  describe('credentials', () => {
    const withBoth = () => open({ stores: [storeA, storeB] });

    test.each([
      ['a token with its store hash', { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'store-a' }, 200],
      ['authToken alone', { authToken: 'token-of-a' }, 200],
      ['none', {}, 401],
      ['a token without a store hash', { 'X-Auth-Token': 'token-of-a' }, 401],
      ['a store hash without a token', { 'X-Store-Hash': 'store-a' }, 401],
      [
        'a token with the hash of another store',
        { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'store-b' },
        401,
      ],
      ['an unknown token', { 'X-Auth-Token': 'guess', 'X-Store-Hash': 'store-a' }, 401],
      ['an unknown authToken', { authToken: 'guess' }, 401],
      [
        'both schemes',
        { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'store-a', authToken: 'token-of-a' },
        401,
      ],
      ['authToken with a store hash', { 'X-Store-Hash': 'store-a', authToken: 'token-of-a' }, 401],
      ["a buyer's storefront token", { 'X-Auth-Token': 'buyer-of-b', 'X-Store-Hash': 'store-b' }, 403],
    ])('%s: answered %3$i', async (_, headers, status) => {
      await using sandbox = await withBoth();
      const request = new Request('http://127.0.0.1/api/v3/io/ip/invoices', {
        headers: headers as Record<string, string>,
      });
      expect((await sandbox.sandbox.fetch(request)).status).toBe(status);
    });

    test('of one store show nothing of another', async () => {
      await using sandbox = await withBoth();
      const asB = { headers: { 'X-Auth-Token': 'token-of-b', 'X-Store-Hash': 'store-b' } };
      const id = await create(sandbox, { invoiceNumber: 'ONLY-A' });
      expect((await sandbox.call('GET', `/invoices/${id}`, asB)).status).toBe(404);
      expect((await sandbox.call('DELETE', `/invoices/${id}`, asB)).status).toBe(404);
      expect((await sandbox.call('PUT', `/invoices/${id}`, { ...asB, body: { dueDate: 1 } })).status).toBe(
        404,
      );
      expect((await sandbox.call('GET', '/invoices?q=ONLY-A', asB)).body.meta.pagination).toMatchObject({
        totalCount: 0,
      });
      expect(
        (await sandbox.call('POST', '/invoices', { ...asB, body: newInvoice({ invoiceNumber: 'ONLY-A' }) }))
          .status,
      ).toBe(200);
      expect(sandbox.sandbox.journal.entries('store-a')).toHaveLength(1);
    });
  });

  describe('the rate limit', () => {
    test('answers 429 to the 151st request of a minute, and counts anew after it', async () => {
      await using sandbox = await open({ rateLimit: 150 });
      const replies = [];
      for (let count = 0; count < 151; count += 1) replies.push(await sandbox.call('GET', '/invoices/2041'));
      expect(replies.slice(0, 150).every(({ status }) => status === 200)).toBe(true);
      expect(replies[149]?.headers.get('x-requests-remaining')).toBe('0 times');
      expect(replies[150]?.status).toBe(429);
      expect(replies[150]?.headers.get('x-request-window-resets-after')).toBe('60.000 s');
      sandbox.clock.advance(60);
      expect((await sandbox.call('GET', '/invoices/2041')).status).toBe(200);
    });

    test('is of each store by itself', async () => {
      await using sandbox = await open({ rateLimit: 1, stores: [storeA, storeB] });
      await sandbox.call('GET', '/invoices/2041');
      expect((await sandbox.call('GET', '/invoices/2041')).status).toBe(429);
      const asB = { headers: { 'X-Auth-Token': 'token-of-b', 'X-Store-Hash': 'store-b' } };
      expect((await sandbox.call('GET', '/invoices/2041', asB)).status).toBe(200);
    });

    test('begins anew for a store that is reset, and for one that comes in the place of another', async () => {
      const controlSecret = 'secret';
      await using sandbox = await open({ rateLimit: 1, stores: [storeA], controlSecret });
      const { fetch } = sandbox.sandbox;
      const baseUrl = 'http://127.0.0.1:4020/_sandbox';
      const control = createControlClient({ baseUrl, secret: controlSecret, fetch });
      const statusesAfter = async (change: Promise<unknown>): Promise<number[]> => {
        await change;
        const statuses: number[] = [];
        for (let count = 0; count < 2; count += 1)
          statuses.push((await sandbox.call('GET', '/invoices')).status);
        return statuses;
      };
      const oneAfterAnother = async (): Promise<void> => {
        await control.store('store-a').delete();
        await control.createStore({ storeHash: 'store-a', tokens: ['token-of-a'] });
      };
      expect(await statusesAfter(control.store('store-a').reset())).toEqual([200, 429]);
      expect(await statusesAfter(control.store('store-a').reset())).toEqual([200, 429]);
      expect(await statusesAfter(oneAfterAnother())).toEqual([200, 429]);
      expect(await statusesAfter(control.reset())).toEqual([200, 429]);
    });

    test('names the request, the trace and what is left', async () => {
      await using sandbox = await open({ rateLimit: 150 });
      const { headers } = await sandbox.call('GET', '/invoices/2041');
      expect(headers.get('x-requests-allocated')).toBe('150 times/60 s');
      expect(headers.get('x-requests-remaining')).toBe('149 times');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
      expect(headers.get('trace-id')).toMatch(/^[0-9a-f]{32}$/);
    });
  });

  describe('a body', () => {
    test.each([
      ['of {} is taken by create from an order', '/orders/90417/invoices', '{}', 'application/json', 200],
      [
        'with a charset is taken',
        '/invoices',
        JSON.stringify(newInvoice()),
        'application/json; charset=UTF-8',
        200,
      ],
      [
        'with another charset is refused',
        '/invoices',
        JSON.stringify(newInvoice()),
        'application/json; charset=latin1',
        400,
      ],
      ['of another type is refused', '/invoices', JSON.stringify(newInvoice()), 'text/plain', 400],
      ['that is cut off is refused', '/invoices', '{"invoiceNumber":', 'application/json', 400],
      [
        'with NUL in a text is refused',
        '/invoices',
        JSON.stringify(newInvoice({ invoiceNumber: 'A\0B' })),
        'application/json',
        400,
      ],
      [
        'with half a surrogate pair is refused',
        '/invoices',
        JSON.stringify(newInvoice()).replace('A-1', '\\ud800'),
        'application/json',
        400,
      ],
      ['that is nested too deeply is refused', '/invoices', '['.repeat(100_000), 'application/json', 400],
      [
        'that is too large is refused',
        '/invoices',
        JSON.stringify(newInvoice({ type: 'x'.repeat(1_100_000) })),
        'application/json',
        400,
      ],
      [
        'with a time beyond 2^53 is refused',
        '/invoices',
        JSON.stringify(newInvoice({ dueDate: 1e18 })),
        'application/json',
        422,
      ],
      [
        'with __proto__ is refused',
        '/invoices',
        JSON.stringify(newInvoice()).replace('{', '{"__proto__":{},'),
        'application/json',
        422,
      ],
    ])('%s', async (_, path, text, type, status) => {
      await using sandbox = await open();
      const reply = await sandbox.call('POST', path, { text, headers: { 'Content-Type': type } });
      expect(reply.status).toBe(status);
      expect(reply.body.code).toBe(status);
    });

    test('that is not UTF-8 is refused', async () => {
      await using sandbox = await open();
      const headers = {
        'X-Auth-Token': 'token-of-a',
        'X-Store-Hash': 'store-a',
        'Content-Type': 'application/json',
      };
      const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22]);
      const request = new Request('http://127.0.0.1/api/v3/io/ip/invoices', {
        method: 'POST',
        headers,
        body,
      });
      expect((await sandbox.sandbox.fetch(request)).status).toBe(400);
    });

    test('names each field that is wrong', async () => {
      await using sandbox = await open();
      const { body } = await sandbox.call('POST', '/invoices', {
        body: { ...newInvoice({ status: 3 }), customerId: undefined, dueDat: 1 },
      });
      expect(body).toEqual({
        code: 422,
        data: {
          customerId: ['This field is required.'],
          dueDat: ['This field is not known here.'],
          status: ['This field must be one of [0,1,2].'],
        },
        meta: { message: 'Parameter Error' },
      });
    });

    test('may hold markup, paths and any script, and gives them back as they were', async () => {
      await using sandbox = await open();
      for (const [index, text] of [
        '<script>alert(1)</script>',
        "'; DROP TABLE invoices; --",
        '../../etc/passwd',
        'фактура 発票 🧾 فاتورة',
      ].entries()) {
        const id = await create(sandbox, {
          invoiceNumber: `T-${index}`,
          externalId: text,
          termsConditions: text,
        });
        expect(await read(sandbox, id)).toMatchObject({ externalId: text, termsConditions: text });
      }
    });
  });

  describe('a request', () => {
    test.each([
      ['/invoices?limit=ten', 400],
      ['/invoices?limit=0', 422],
      ['/invoices?limit=251', 422],
      ['/invoices?offset=99999999999999999999', 422],
      ['/invoices?status=3', 422],
      ['/invoices?customerId=', 422],
      ['/invoices?q=%00', 422],
      ['/invoices?beginDateAt=yesterday', 422],
      ['/invoices/abc', 400],
      ['/invoices/0', 422],
      ['/invoices/99999999999999999999', 404],
      ['/nothing', 404],
    ])('GET %s is answered %i', async (path, status) => {
      await using sandbox = await open();
      expect((await sandbox.call('GET', path)).status).toBe(status);
    });

    test('with a method that a path does not have is told which it has', async () => {
      await using sandbox = await open();
      const { status, headers } = await sandbox.call('PATCH', '/invoices/2041');
      expect([status, headers.get('allow')]).toEqual([405, 'GET, PUT, DELETE']);
    });
  });

  test('a reset puts the stores back as they were', async () => {
    await using sandbox = await open();
    const before = await sandbox.call('GET', '/invoices');
    await create(sandbox);
    await sandbox.call('DELETE', '/invoices/2041');
    await sandbox.sandbox.reset();
    expect((await sandbox.call('GET', '/invoices')).body).toEqual(before.body);
    expect(await create(sandbox)).toBe(2042);
  });
}
