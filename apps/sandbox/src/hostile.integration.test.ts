import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeRaw } from '../campaigns/hostile/judge-raw.ts';
import { rawCases } from '../campaigns/hostile/raw-cases.ts';
import { rawExchange } from '../campaigns/hostile/raw-exchange.ts';
import { readActiveParts } from '../campaigns/hostile/read-inert.ts';
import { slowCases } from '../campaigns/hostile/slow-cases.ts';
import { callApi, messageOf } from '../campaigns/run/call-api.ts';
import { type SandboxProcess, startSandbox } from '../campaigns/run/sandbox-process.ts';
import { readPdf } from './pdf/test/read-pdf.ts';

let sandbox: SandboxProcess;
beforeAll(async () => {
  sandbox = await startSandbox({ data: 'memory', stores: ['a:token-of-a', 'b:token-of-b'] });
});
afterAll(async () => {
  await sandbox.kill();
});

const as = (store: 'a' | 'b') => ({ url: sandbox.url, store: `${store}:token-of-${store}` });

/** Creates an invoice and gives its id. */
async function create(store: 'a' | 'b', body: Record<string, unknown>): Promise<number> {
  const balance = { code: 'USD', value: 12 };
  const given = { customerId: '4711', originalBalance: balance, openBalance: balance, ...body };
  const reply = await callApi(as(store), 'POST', '/invoices', given);
  if (reply?.status !== 200) throw new Error(`A create was refused: ${messageOf(reply)}`);
  return (reply.body.data as { id: number }).id;
}

async function linkOf(store: 'a' | 'b', id: number): Promise<string> {
  const reply = await callApi(as(store), 'GET', `/invoices/${id}/download-pdf`);
  if (reply?.status !== 200) throw new Error(`A link was refused: ${messageOf(reply)}`);
  return (reply.body.data as { url: string }).url;
}

describe('a connection with', () => {
  test.each(rawCases)('$name is answered or ended, and others are served on', async (rawCase) => {
    const { pieces, halfClose = false } = rawCase;
    const before = sandbox.errors();
    const answer = await rawExchange(sandbox.url, pieces, { halfClose });
    expect(judgeRaw(rawCase, answer)).toBeUndefined();
    expect((await callApi(as('a'), 'GET', '/invoices/2041'))?.status).toBe(200);
    expect(sandbox.errors()).toBe(before);
  });

  test('chunks without an end is ended before much of them was taken', async () => {
    const fast = slowCases.find(({ most }) => most !== undefined);
    const { ended, sent } = await rawExchange(sandbox.url, fast?.pieces() ?? [], { within: 10_000 });
    expect(ended).toBe(true);
    expect(sent).toBeLessThan(fast?.most ?? 0);
  });
});

describe('the invoices of another store', () => {
  test('are not found by their ids, and stay as they are', async () => {
    // The ids of a store count by themselves: this one lies beyond all of the store a.
    let id = 0;
    for (let count = 0; count < 5; count += 1) id = await create('b', { invoiceNumber: `B-${count}` });
    const change = { termsConditions: undefined, externalId: 'taken over' };
    const replies = await Promise.all([
      callApi(as('a'), 'GET', `/invoices/${id}`),
      callApi(as('a'), 'PUT', `/invoices/${id}`, change),
      callApi(as('a'), 'DELETE', `/invoices/${id}`),
      callApi(as('a'), 'GET', `/invoices/${id}/download-pdf`),
    ]);
    expect(replies.map((reply) => reply?.status)).toEqual([404, 404, 404, 404]);
    const mine = await callApi(as('b'), 'GET', `/invoices/${id}`);
    expect(mine?.body.data).toMatchObject({ invoiceNumber: 'B-4' });
    expect(mine?.body.data).not.toHaveProperty('externalId');
  });

  test.each<[string, (link: string) => string]>([
    ['another store', (link) => link.replace('/_files/a/', '/_files/b/')],
    ['another invoice', (link) => link.replace('/2041.pdf', '/2042.pdf')],
    ['another time', (link) => link.replace(/expires=\d/, 'expires=9')],
    ['another signature', (link) => link.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['another query', (link) => `${link}&store=b`],
    ['a detour', (link) => link.replace('/_files/a/', '/_files/b/..%2fa/')],
  ])('have no PDF at a link that was changed to %s', async (_, change) => {
    const link = await linkOf('a', 2041);
    expect((await fetch(link)).status).toBe(200);
    expect(change(link)).not.toBe(link);
    expect((await fetch(change(link))).status).toBe(403);
  });
});

test.each(['toString', 'valueOf', 'constructor', 'hasOwnProperty'])(
  'a key %s, which every object has by nature, is refused like any that is not known',
  async (key) => {
    const change = { details: { header: { shippingAddresses: [{}, { [key]: 2 }] } } };
    const reply = await callApi(as('a'), 'PUT', '/invoices/2041', change);
    expect(reply).toMatchObject({
      status: 422,
      body: { data: { [key]: ['This field is not known here.'] } },
    });
  },
);

/** Markup of several kinds around a word that can be looked for. */
const markup = (word: string): string =>
  `<script>${word}</script><a href="javascript:${word}()">(${word})Tj/JS</a>&lt;../../${word}`;

const address = (name: string): Record<string, string> =>
  Object.fromEntries(
    ['city', 'state', 'country', 'street1', 'street2', 'zipCode', 'lastName', 'firstName'].map((field) => [
      field,
      markup(`${name}${field}`),
    ]),
  );

test('markup in every text of an invoice is text in its PDF, and does nothing', async () => {
  const texts = {
    invoiceNumber: markup('number'),
    type: markup('type'),
    purchaseOrderNumber: markup('purchase'),
    orderNumber: markup('order'),
    externalId: markup('external'),
    externalCustomerId: markup('customer'),
    // A letter whose marks have no anchor in the font.
    termsConditions: `${markup('terms')} \u0761`,
    externalPdfUrl: 'javascript:alert(1)',
    extraFields: [{ fieldName: 'Remarks', fieldValue: markup('remarks') }],
    details: {
      header: {
        costLines: [{ description: markup('cost'), amount: { code: 'USD', value: '12' } }],
        billingAddress: address('bill'),
        shippingAddresses: [address('ship')],
      },
      details: {
        lineItems: [
          {
            sku: markup('sku'),
            quantity: markup('quantity'),
            unitPrice: { code: 'USD', value: '12' },
            description: markup('description'),
            comments: markup('comments'),
            type: markup('kind'),
          },
        ],
        shipments: [
          {
            addressIndex: '0',
            shipDate: markup('date'),
            shipVia: markup('via'),
            trackingNumber: markup('tracking'),
            comments: markup('shipped'),
          },
        ],
      },
    },
  };
  const id = await create('a', texts);
  const answer = await fetch(await linkOf('a', id));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(answer.headers.get('content-disposition')).toBe(`inline; filename="invoice-${id}.pdf"`);
  expect(await readActiveParts(bytes)).toEqual({
    annotations: 0,
    scripts: null,
    attachments: null,
    openAction: null,
    forms: null,
  });
  const { pages } = await readPdf(bytes);
  const printed = pages
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');
  for (const word of ['number', 'terms', 'sku', 'description', 'cost', 'billcity', 'shipcity', 'remarks'])
    expect(printed).toContain(markup(word).replaceAll(/\s/g, ''));
  const read = await callApi(as('a'), 'GET', `/invoices/${id}`);
  expect(read?.body.data).toMatchObject({ invoiceNumber: texts.invoiceNumber, details: texts.details });
});
