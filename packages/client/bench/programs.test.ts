import { readdir } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import type { Invoice } from '@b2b-invoices/types';
import { expect, test } from 'vitest';
import { serve } from '../fixtures/serve.ts';
import type { OpenProgram } from './programs/invoice-program.ts';

const files = await readdir(new URL('programs/', import.meta.url));
const programs = files
  .filter((file) => file !== 'invoice-program.ts')
  .map((file) => file.replace(/\.ts$/, ''));
const balance = { code: 'USD', value: '10.0000' };
const invoices = Array.from({ length: 120 }, (_, index): Invoice => {
  const id = index + 1;
  const balances = { originalBalance: balance, openBalance: balance };
  return { id, customerId: '4711', invoiceNumber: `INV-${id}`, status: 0, ...balances };
});

/** Answers as the service does, to those who send the credentials. */
const service: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const answer = (code: number, data: unknown, pagination?: object): void => {
    response.writeHead(code, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ code, data, meta: { message: 'SUCCESS', pagination } }));
  };
  const { 'x-auth-token': token, 'x-store-hash': hash } = request.headers;
  if (token !== 'bench-token' || hash !== 'abc123') return answer(401, {});
  const id = Number(/^\/invoices\/(\d+)$/.exec(pathname)?.[1]);
  const one = invoices.find((invoice) => invoice.id === id);
  if (id) return one ? answer(200, one) : answer(404, { errMsg: 'Invoice does not exist' });
  if (searchParams.get('customerId') !== '4711') return answer(422, {});
  const offset = Number(searchParams.get('offset') ?? 0);
  const limit = Number(searchParams.get('limit') ?? 10);
  answer(200, invoices.slice(offset, offset + limit), { totalCount: invoices.length, limit, offset });
};

test.each(programs)(
  'the program with %s that is compared gets, lists and turns the pages',
  async (program) => {
    const { open } = (await import(`./programs/${program}.ts`)) as { open: OpenProgram };
    await serve(service, async (baseUrl) => {
      const { get, list, all } = open(baseUrl);
      expect(await get(7)).toEqual(invoices[6]);
      expect(await get(999)).toBeUndefined();
      expect(await list('4711')).toEqual(invoices.slice(0, 50));
      const ids: number[] = [];
      for await (const { id } of all('4711')) ids.push(id);
      expect(ids).toEqual(invoices.map(({ id }) => id));
    });
  },
);
