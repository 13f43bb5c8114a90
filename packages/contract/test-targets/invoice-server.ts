import type { Target } from '../src/target/target.ts';
import { baseUrl } from './example-server.ts';
import { correctRules, type InvoiceRules, type Kept } from './invoice-rules.ts';

type Body = Record<string, unknown>;

const refuse = (code: number, errMsg: string): Response =>
  Response.json({ code, data: { errMsg }, meta: { message: 'Error' } }, { status: code });
const done = (data: unknown, message = 'SUCCESS'): Response =>
  Response.json({ code: 200, data, meta: { message } });

/** The body with every number as the text that it was sent as. */
const parseExactly = (body: string): Body =>
  JSON.parse(body || '{}', ((_: string, value: unknown, { source }: { source: string }) =>
    typeof value === 'number' && String(value) !== source ? source : value) as never) as Body;

interface Store {
  kept: Kept[];
  next: number;
}

/** A server in this process that keeps invoices, so that tests can break one of its rules at a time. */
export function createInvoiceServer(faulty: Partial<InvoiceRules> = {}): Target & {
  fetch(request: Request): Promise<Response>;
} {
  const rules = { ...correctRules, ...faulty };
  const stores = new Map<string, Store>();
  let opened = 0;

  const withAmounts = (body: Body): Body =>
    Object.fromEntries(
      Object.entries(body).map(([name, value]) =>
        name.endsWith('Balance') && typeof value === 'object' && value !== null
          ? [name, { ...value, value: rules.amount(String(Reflect.get(value, 'value'))) }]
          : [name, value],
      ),
    );

  function list({ kept }: Store, query: URLSearchParams): Response {
    const sortBy = query.get('sortBy') ?? 'id';
    const under = kept.filter((each) => rules.keeps(each, query));
    const sorted = rules.sort(under, sortBy, query.get('orderBy') === 'ASC' ? 'ASC' : 'DESC');
    const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 10)];
    const page = rules.page(sorted, offset, limit);
    const pagination = { totalCount: rules.total(under, page), offset, limit };
    const data = page.map(rules.listed);
    return Response.json({ code: 200, data, meta: { message: 'SUCCESS', pagination } });
  }

  async function create(store: Store, body: Body): Promise<Response> {
    if ('customerID' in body || !('openBalance' in body)) return refuse(422, 'Wrong field');
    if (body['channelId'] === 999_999) return refuse(404, 'Store channels not exist');
    if (rules.isTaken(store.kept, body['invoiceNumber']))
      return refuse(400, 'The invoice number already exists.');
    if (body['orderNumber'] && store.kept.some((each) => each['orderNumber'] === body['orderNumber']))
      return refuse(400, 'The invoice exists for this order');
    if (rules.beforeWrite) await rules.beforeWrite();
    const id = store.next++;
    const times = { createdAt: 1_772_366_400 + id, status: 0 };
    store.kept.push({ ...times, ...withAmounts(body), id } as unknown as Kept);
    return done({ id }, 'Success');
  }

  async function update(store: Store, invoice: Kept, body: Body): Promise<Response> {
    const { value } = Object(body['originalBalance']) as { value?: unknown };
    const isWrong = body['status'] === 3 || 'channelId' in body || 'unknown' in body || value === '1,5';
    if (isWrong) return refuse(422, 'Wrong field');
    const others = store.kept.filter((each) => each !== invoice);
    if ('invoiceNumber' in body && rules.isTaken(others, body['invoiceNumber']))
      return refuse(400, 'The invoice number already exists.');
    const merged = rules.merge(invoice, withAmounts(body));
    if (rules.beforeWrite) await rules.beforeWrite();
    const at = store.kept.findIndex(({ id }) => id === invoice.id);
    if (at < 0) return refuse(404, 'Invoice does not exist');
    store.kept[at] = merged;
    return done({ id: invoice.id });
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams, origin } = new URL(request.url);
    if (pathname.startsWith('/pdf/')) {
      const [, , owner = '', id] = pathname.split('/');
      const { kept } = stores.get(owner) ?? { kept: [] };
      const invoice = kept.find((each) => String(each.id) === id);
      return new Response(`%PDF-${JSON.stringify(invoice && rules.documentOf(invoice, kept))}`);
    }
    const owner = rules.storeOf(
      request.headers.get('x-auth-token') ?? request.headers.get('authToken') ?? '',
    );
    const store: Store = stores.get(owner) ?? { kept: [], next: 1000 };
    stores.set(owner, store);
    const body = parseExactly(await request.text());
    const [, kind, id, pdf] = pathname.slice(new URL(baseUrl).pathname.length).split('/');
    if (kind === 'orders') return refuse(404, 'Order does not exist');
    if (id === 'extra-fields') return list({ kept: [], next: 0 }, searchParams);
    if (id === undefined) return request.method === 'POST' ? create(store, body) : list(store, searchParams);
    const invoice = store.kept.find((each) => String(each.id) === id);
    if (!invoice) return refuse(404, 'Invoice does not exist');
    if (pdf)
      return done({ url: `${origin}/pdf/${owner}/${id}`, externalPdfUrl: invoice['externalPdfUrl'] ?? '' });
    if (request.method === 'PUT') return update(store, invoice, body);
    if (request.method === 'GET') return done(invoice);
    store.kept = store.kept.filter((each) => each !== invoice);
    return done({ id: invoice.id }, 'Success');
  }

  return {
    name: 'invoices',
    baseUrl,
    fetch: answer,
    credentials: { storeHash: 'abc123', token: 'store-0' },
    legacyCredentials: { authToken: 'store-0' },
    capabilities: ['stateful', 'refuse', 'write'],
    control: {
      async openStore() {
        const token = `store-${++opened}`;
        return {
          credentials: { storeHash: token, token },
          legacyCredentials: { authToken: token },
          setClock: async () => {},
          reset: async () => {},
          close: async () => {
            stores.delete(token);
          },
        };
      },
    },
  };
}
