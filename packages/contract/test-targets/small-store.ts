import type { Credentials } from '../src/target/target.ts';

/** An invoice as the small store keeps it. */
export type StoredInvoice = Record<string, unknown> & {
  id: number;
  invoiceNumber: string;
  customerId: string;
};

/** A store in this process that keeps invoices, for tests of what is sent to it. */
export interface SmallStore {
  readonly invoices: Map<number, StoredInvoice>;
  /** What came, such as `GET /invoices`. */
  readonly requests: string[];
  fetch(request: Request): Promise<Response>;
  /** Answers in place of the store, for who breaks it; undefined leaves it to the store. */
  answer?: (request: Request, text: string) => Response | undefined | Promise<Response | undefined>;
  add(invoice: Partial<StoredInvoice>): StoredInvoice;
}

export const storeUrl = 'http://127.0.0.1/api/v3/io/ip';
export const storeCredentials: Credentials & { token: string; storeHash: string } = {
  token: 'the-token-of-the-small-store',
  storeHash: 'small-store-hash',
};

const success = (data: unknown, more: object = {}): Response =>
  Response.json({ code: 200, data, meta: { message: 'SUCCESS', ...more } });
const failure = (code: number, errMsg: string): Response =>
  Response.json({ code, data: { errMsg }, meta: { message: 'Error' } }, { status: code });

export function createSmallStore(): SmallStore {
  let lastId = 100;
  const invoices: SmallStore['invoices'] = new Map();
  const requests: string[] = [];

  const add: SmallStore['add'] = (invoice) => {
    lastId += 1;
    const createdAt = Math.floor(Date.now() / 1000);
    const balance = { code: 'USD', value: '1.0000' };
    const fresh = {
      invoiceNumber: `N${lastId}`,
      customerId: '4711',
      status: 0,
      createdAt,
      updatedAt: createdAt,
    };
    const stored = { ...fresh, originalBalance: balance, openBalance: balance, ...invoice, id: lastId };
    invoices.set(lastId, stored);
    return stored;
  };

  function list(query: URLSearchParams): Response {
    const q = query.get('q') ?? '';
    const company = query.get('customerId');
    const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 10)];
    const found = [...invoices.values()]
      .filter(({ invoiceNumber }) => invoiceNumber.startsWith(q) || invoiceNumber.endsWith(q))
      .filter(({ customerId }) => company === null || customerId === company)
      .toSorted((one, other) => other.id - one.id);
    const pagination = { totalCount: found.length, offset, limit };
    return success(found.slice(offset, offset + limit), { pagination });
  }

  function create(body: StoredInvoice): Response {
    const taken = [...invoices.values()].some(({ invoiceNumber }) => invoiceNumber === body.invoiceNumber);
    return taken ? failure(400, 'The invoice number already exists.') : success({ id: add(body).id });
  }

  function respond(request: Request, text: string): Response {
    const url = new URL(request.url);
    const path = url.pathname.slice(new URL(storeUrl).pathname.length);
    if (request.headers.get('x-auth-token') !== storeCredentials.token) return failure(401, 'Unauthorized');
    if (path === '/invoices/extra-fields')
      return success([], { pagination: { totalCount: 0, offset: 0, limit: 10 } });
    if (path === '/invoices') {
      return request.method === 'POST' ? create(JSON.parse(text)) : list(url.searchParams);
    }
    const [, order] = /^\/orders\/(\d+)\/invoices$/.exec(path) ?? [];
    if (order) {
      const { id, invoiceNumber } = add({ invoiceNumber: `0000${order}` });
      return success({ invoiceId: id, invoiceNumber });
    }
    const [, id, pdf] = /^\/invoices\/(\d+)(\/download-pdf)?$/.exec(path) ?? [];
    const invoice = invoices.get(Number(id));
    if (!invoice) return failure(404, 'Invoice does not exist');
    if (pdf) return success({ url: 'https://files.example/1.pdf' });
    if (request.method === 'PUT') Object.assign(invoice, JSON.parse(text));
    if (request.method === 'DELETE') invoices.delete(invoice.id);
    return success(request.method === 'GET' ? invoice : { id: invoice.id });
  }

  const store: SmallStore = {
    invoices,
    requests,
    add,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      requests.push(`${request.method} ${pathname.slice(new URL(storeUrl).pathname.length)}`);
      const text = await request.text();
      return (await store.answer?.(request, text)) ?? respond(request, text);
    },
  };
  return store;
}
