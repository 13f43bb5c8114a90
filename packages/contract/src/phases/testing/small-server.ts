import { isUtf8 } from 'node:buffer';
import { type Operation, operationsOf, specification } from '@b2b-invoices/spec';
import { createFindOperation } from '../../specification/find-operation.ts';
import { createSchemaValidator } from '../../specification/schema-validator.ts';
import { validateRequest } from '../../specification/validate-request.ts';
import type { Target } from '../../target/target.ts';
import { parseJson } from '../../wire/exchange.ts';
import { exampleWorld } from '../examples/example-world.ts';

type Invoice = Record<string, unknown> & { id: number };

interface Store {
  hash: string;
  token: string;
  invoices: Map<number, Invoice>;
  nextId: number;
  /** In seconds, as its clock and its window of requests have them. */
  now: number;
  windowBegan: number;
  requests: number;
}

/** What an operation answers: a status and a body, without its code. */
type Answer = [status: number, body: Record<string, unknown>];

/** Answers a request, and may be wrapped to answer it wrongly. */
export type Answers = (request: Request) => Promise<Response>;

const basePath = '/api/v3/io/ip';
const operations = operationsOf(specification);
const findOperation = createFindOperation(operations);
const validate = createSchemaValidator(specification);
const world = exampleWorld(specification);

const refused = (status: number, errMsg: string): Answer => [
  status,
  { data: { errMsg }, meta: { message: 'Error' } },
];
const done = (data: unknown, message = 'SUCCESS'): Answer => [200, { data, meta: { message } }];
const page = (data: unknown[], totalCount: number): Answer => [
  200,
  { data, meta: { message: 'SUCCESS', pagination: { totalCount, limit: 10, offset: 0 } } },
];

const amounts = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const { code, value: amount } = Object(value) as { code?: string; value?: unknown };
      return [name, name.endsWith('Balance') ? { code, value: String(amount) } : value];
    }),
  );

function isTaken({ invoices }: Store, body: Record<string, unknown>, id?: number): Answer | undefined {
  const others = [...invoices.values()].filter((each) => each.id !== id);
  const has = (name: string) => others.some((each) => each[name] === body[name] && body[name] !== undefined);
  if (has('invoiceNumber')) return refused(400, 'The invoice number already exists.');
  return has('orderNumber') ? refused(400, 'The invoice exists for this order') : undefined;
}

function add(store: Store, body: Record<string, unknown>): number {
  const id = store.nextId;
  store.nextId += 1;
  store.invoices.set(id, { status: 0, ...amounts(body), id });
  return id;
}

function create(store: Store, body: Record<string, unknown>): Answer {
  if (!world.companies?.some(({ companyId }) => companyId === body['customerId']))
    return refused(404, 'Company does not exist');
  const channel = body['channelId'];
  if (channel !== undefined && !world.channels?.some(({ channelId }) => channelId === channel))
    return refused(404, 'Store channels not exist');
  return isTaken(store, body) ?? done({ id: add(store, body) }, 'Success');
}

function createFromOrder(store: Store, orderId: number): Answer {
  const order = world.orders?.find((each) => each.orderId === orderId);
  if (!order) return refused(404, 'Order does not exist');
  const { companyId, status, orderNumber, currency, total } = order;
  if (companyId === null || status === 'Incomplete') return refused(400, 'The order cannot have an invoice');
  const taken = isTaken(store, { orderNumber });
  if (taken) return taken;
  const balance = { code: currency, value: total };
  const invoiceNumber = String(store.nextId).padStart(8, '0');
  const body = { invoiceNumber, customerId: companyId, orderNumber };
  const invoiceId = add(store, { ...body, originalBalance: balance, openBalance: balance });
  return done({ invoiceId, invoiceNumber });
}

function answerOperation(
  store: Store,
  { operationId }: Operation,
  id: number,
  body: Record<string, unknown>,
): Answer {
  const { invoices } = store;
  if (operationId === 'createInvoice') return create(store, body);
  if (operationId === 'createInvoiceFromOrder') return createFromOrder(store, id);
  if (operationId === 'listInvoiceExtraFields') return page([...(world.extraFields ?? [])], 4);
  if (operationId === 'listInvoices') return page([...invoices.values()].slice(0, 10), invoices.size);
  const invoice = invoices.get(id);
  if (!invoice) return refused(404, 'Invoice does not exist');
  if (operationId === 'getInvoice') return done(invoice);
  if (operationId === 'getInvoicePdf') return done({ url: `http://127.0.0.1/${id}.pdf`, externalPdfUrl: '' });
  if (operationId === 'deleteInvoice') {
    invoices.delete(id);
    return done({ id }, 'Success');
  }
  const taken = isTaken(store, body, id);
  if (!taken) invoices.set(id, { ...invoice, ...body });
  return taken ?? done({ id });
}

/** The status and the text for what is wrong with the credentials of a request, or its store. */
function authenticate(stores: Map<string, Store>, { headers }: Request): Store | Answer {
  const [token, hash, old] = ['x-auth-token', 'x-store-hash', 'authtoken'].map((name) => headers.get(name));
  if (token?.startsWith('buyer-')) return refused(403, 'You have no permission');
  const store = stores.get(old ?? token ?? '');
  const isMixed = old !== null && (token !== null || hash !== null);
  return store && !isMixed && (old !== null || store.hash === hash) ? store : refused(401, 'Invalid token');
}

/** The body as text; undefined where it is not in UTF-8. */
async function textOf(request: Request): Promise<string | undefined> {
  const [, charset = 'utf-8'] = /charset="?([^";]+)/i.exec(request.headers.get('content-type') ?? '') ?? [];
  const bytes = await request.arrayBuffer();
  if (charset.toLowerCase() !== 'utf-8' || !isUtf8(bytes)) return undefined;
  return new TextDecoder().decode(bytes);
}

const allocated = 150;
const seconds = 60;

function countRequest(store: Store, headers: Headers): void {
  const isOver = store.now - store.windowBegan >= seconds;
  if (isOver) store.windowBegan = store.now;
  store.requests = isOver ? 1 : store.requests + 1;
  headers.set('X-Requests-Remaining', `${Math.max(0, allocated - store.requests)} times`);
  headers.set('X-Requests-Window-Length', `${Math.min(allocated, store.requests)} times`);
  headers.set('X-Request-Window-Resets-After', `${store.windowBegan + seconds - store.now}.000 s`);
}

async function answerTo(stores: Map<string, Store>, request: Request, headers: Headers): Promise<Answer> {
  const url = new URL(request.url);
  const path = url.pathname.slice(basePath.length);
  const found = findOperation(request.method, path);
  const allowed = ['GET', 'POST', 'PUT', 'DELETE'].filter((method) => findOperation(method, path));
  if (!found && allowed.length === 0) return refused(404, 'Page not found');
  if (!found) {
    headers.set('Allow', allowed.join(', '));
    return refused(405, 'The method is not allowed');
  }
  const store = authenticate(stores, request);
  if (Array.isArray(store)) return store;
  countRequest(store, headers);
  const body = await textOf(request);
  if (body === undefined) return refused(400, 'The body is not in UTF-8');
  const sent = { method: request.method, url, headers: request.headers, body };
  const problems = validateRequest(found.operation, found.pathValues, sent, validate).filter(
    ({ message }) => !message.includes('ignores in silence'),
  );
  const [id = ''] = Object.values(found.pathValues);
  const isNoNumber = (id !== '' && !/^\d+$/.test(id)) || url.searchParams.get('limit') === 'ten';
  const isBalance = problems.some(({ message }) => message.includes('Balance/value'));
  if (problems.length > 0) return refused(isNoNumber || isBalance ? 400 : 422, problems[0]?.message ?? '');
  if (body.length > 1_048_576) return refused(400, 'The body is too large');
  const json = Object(parseJson(body)?.value) as Record<string, unknown>;
  if (!Number.isFinite(json['dueDate'] ?? 0)) return refused(400, 'The number is too large');
  return answerOperation(store, found.operation, Number(id), json);
}

/**
 * A server that keeps invoices and follows what these phases judge by themselves. It has no filters and no defaults: those
 * are for the model to judge, which sessions of these tests do not have.
 * @param seed wraps the server, to make one mistake
 */
export function createSmallServer(seed: (next: Answers) => Answers = (next) => next): Target {
  const stores = new Map<string, Store>();
  let count = 0;

  const answer: Answers = async (request) => {
    count += 1;
    const headers = new Headers({
      'X-Requests-Allocated': `${allocated} times/${seconds} s`,
      'X-Requests-Window-Length': '0 times',
      'X-Request-Window-Resets-After': '30.000 s',
      'X-Request-Id': `request-${count}`,
      'Trace-Id': `trace-${count}`,
    });
    const [status, body] = await answerTo(stores, request, headers);
    return Response.json({ code: status, ...body }, { status, headers });
  };

  return {
    name: 'small',
    baseUrl: `http://127.0.0.1${basePath}`,
    fetch: seed(answer),
    credentials: { storeHash: 'none', token: 'no-store-is-open' },
    legacyCredentials: { authToken: 'no-store-is-open' },
    capabilities: ['refuse', 'stateful', 'write'],
    control: {
      async openStore() {
        count += 1;
        const [hash, token] = [`store-${count}`, `secret-of-${count}`];
        const store = { hash, token, nextId: 1, now: 0, windowBegan: 0, requests: 0 };
        const invoices = new Map<number, Invoice>();
        const opened: Store = { ...store, invoices };
        stores.set(token, opened);
        return {
          credentials: { storeHash: hash, token },
          legacyCredentials: { authToken: token },
          storefrontToken: `buyer-${count}`,
          setClock: async (now) => {
            opened.now = now;
          },
          reset: async () => stores.get(token)?.invoices.clear(),
          close: async () => {},
        };
      },
    },
  };
}
