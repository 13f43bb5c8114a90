import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from './create-mock.ts';
import { BASE_PATH } from './service-error.ts';

const credentials = { 'X-Auth-Token': 'any', 'X-Store-Hash': 'any' };

let mock: Mock;
beforeAll(() => {
  mock = createMock();
});
afterAll(() => mock.close());

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return mock.fetch(new Request(`http://mock${path}`, { headers: credentials, ...init }));
}

function send(method: string, path: string, body: string): Promise<Response> {
  return ask(BASE_PATH + path, {
    method,
    body,
    headers: { ...credentials, 'Content-Type': 'application/json' },
  });
}

describe('the base path', () => {
  it('has the operations under it', async () => {
    const response = await ask(`${BASE_PATH}/invoices`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ code: 200, meta: { message: 'SUCCESS' } });
  });

  it.each(['/invoices', '/api/v3/io/invoices', `${BASE_PATH}x/invoices`, `${BASE_PATH}/../invoices`])(
    '%s lies outside, and the 404 says where the API is',
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        code: 404,
        data: [],
        meta: { message: 'Not Found Error', errors: expect.stringContaining(`is under ${BASE_PATH}`) },
      });
    },
  );

  it('is told at the root', async () => {
    const response = await ask('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(BASE_PATH);
  });

  it('leaves a path under it that the specification does not have to Prism', async () => {
    const response = await ask(`${BASE_PATH}/payments`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('Prefer', () => {
  it('chooses the status', async () => {
    const response = await ask(`${BASE_PATH}/invoices`, { headers: { ...credentials, Prefer: 'code=429' } });
    expect(response.status).toBe(429);
  });

  it.each([
    ['invoiceNotFound', { errMsg: 'Invoice does not exist' }],
    ['invoiceNotFoundEmptyData', []],
  ])('chooses the example %s', async (example, data) => {
    const response = await ask(`${BASE_PATH}/invoices/5`, {
      headers: { ...credentials, Prefer: `code=404, example=${example}` },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 404, data });
  });
});

describe('credentials', () => {
  it.each([
    [200, { 'X-Auth-Token': 'any', 'X-Store-Hash': 'any' }],
    [200, { authToken: 'any' }],
    [401, { 'X-Auth-Token': 'any' }],
    [401, {}],
  ])('%i for %j', async (status, headers: Record<string, string>) => {
    const response = await ask(`${BASE_PATH}/invoices/5`, { headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: status });
  });
});

describe('a request reaches Prism as it was sent', () => {
  it('with a query whose names are percent-encoded', async () => {
    const good = await ask(`${BASE_PATH}/invoices?externalId%5B%5D=A-1&externalId%5B%5D=A-2&limit=5`);
    expect(good.status).toBe(200);
    const bad = await ask(`${BASE_PATH}/invoices?externalId%5B%5D=A-1&limit=x`);
    expect(bad.status).toBe(422);
    expect(bad.headers.get('sl-violations')).toContain('limit must be integer');
  });

  it('with a body beyond ASCII', async () => {
    const invoice = {
      invoiceNumber: 'Rechnung 日本 №1',
      customerId: '4711',
      originalBalance: { code: 'EUR', value: 10 },
      openBalance: { code: 'EUR', value: 10 },
    };
    const response = await send('POST', '/invoices', JSON.stringify(invoice));
    expect(response.status).toBe(200);
  });

  it('with no body', async () => {
    const response = await ask(`${BASE_PATH}/orders/5/invoices`, { method: 'POST' });
    expect(response.status).toBe(200);
  });

  it('with a broken body, which is answered', async () => {
    const response = await send('POST', '/invoices', '{"invoiceNumber": ');
    expect(response.status).toBe(400);
  });
});

describe('405', () => {
  it('says in Allow what the path has', async () => {
    const response = await ask(`${BASE_PATH}/invoices/5`, { method: 'PATCH' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, PUT, DELETE');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});
