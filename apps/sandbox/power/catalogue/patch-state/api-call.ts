import type { Answers } from '../seeded-fault.ts';
import { parseExact } from './exact-json.ts';
import { jsonOf, type Reply } from './json-answer.ts';
import type { Seed } from './state-fault.ts';

export type OperationId =
  | 'listInvoices'
  | 'createInvoice'
  | 'getInvoice'
  | 'updateInvoice'
  | 'deleteInvoice'
  | 'createInvoiceFromOrder'
  | 'getInvoicePdf'
  | 'listInvoiceExtraFields';

/** The body of a create or an update as it came, which need not be valid. */
export type Written = Record<string, unknown>;

/** A request of an operation in the hands of a fault. */
export interface ApiCall {
  operationId: OperationId;
  /** The id in the path, 0 where there is none. */
  id: number;
  /** Tells stores apart: the hash and the token that came. */
  store: string;
  /** A copy. */
  query: URLSearchParams;
  /** Undefined for a body that is no JSON object. */
  body: Written | undefined;
  /** Has the correct server answer, with another body or query where one is given. */
  pass(changes?: { body?: Written; query?: URLSearchParams }): Promise<Response>;
  /** Sends the correct server another request, with the same credentials. */
  send(method: string, path: string, body?: Written): Promise<Response>;
  /** Sends another request and reads what is answered. */
  ask<Data>(method: string, path: string, body?: Written): Promise<Reply<Data>>;
}

const root = '/api/v3/io/ip';
const routes: [method: string, path: RegExp, operationId: OperationId][] = [
  ['GET', /^\/invoices$/, 'listInvoices'],
  ['POST', /^\/invoices$/, 'createInvoice'],
  ['GET', /^\/invoices\/extra-fields$/, 'listInvoiceExtraFields'],
  ['GET', /^\/invoices\/(\d+)$/, 'getInvoice'],
  ['PUT', /^\/invoices\/(\d+)$/, 'updateInvoice'],
  ['DELETE', /^\/invoices\/(\d+)$/, 'deleteInvoice'],
  ['POST', /^\/orders\/(\d+)\/invoices$/, 'createInvoiceFromOrder'],
  ['GET', /^\/invoices\/(\d+)\/download-pdf$/, 'getInvoicePdf'],
];

function readObject(bytes: ArrayBuffer): Written | undefined {
  try {
    const value = parseExact(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Written)
      : undefined;
  } catch {
    return undefined;
  }
}

function requestLike(
  { headers: given, signal }: Request,
  method: string,
  url: URL,
  body?: BodyInit,
): Request {
  const headers = new Headers(given);
  headers.delete('content-length');
  return new Request(url, { method, headers, signal, ...(body === undefined ? {} : { body }) });
}

async function readCall(
  request: Request,
  operationId: OperationId,
  { id, next }: { id: number; next: Answers },
): Promise<ApiCall> {
  const url = new URL(request.url);
  const bytes = request.body ? await request.arrayBuffer() : undefined;
  const api = url.pathname.slice(0, url.pathname.indexOf(root) + root.length);
  const token = request.headers.get('x-auth-token') ?? request.headers.get('authtoken') ?? '';
  const send: ApiCall['send'] = (method, path, body) => {
    const other = requestLike(request, method, new URL(api + path, url), body && JSON.stringify(body));
    if (body) other.headers.set('content-type', 'application/json');
    return next(other);
  };
  return {
    operationId,
    id,
    store: `${request.headers.get('x-store-hash') ?? ''} ${token}`,
    query: new URLSearchParams(url.search),
    body: bytes && readObject(bytes),
    pass({ body, query } = {}) {
      const target = new URL(url);
      if (query) target.search = query.toString();
      return next(requestLike(request, request.method, target, body ? JSON.stringify(body) : bytes));
    },
    send,
    ask: async (method, path, body) => jsonOf(await send(method, path, body)),
  };
}

/** Answers the requests of some operations in another way, and leaves all others alone. */
export const on =
  (operations: OperationId | readonly OperationId[], answer: (call: ApiCall) => Promise<Response>): Seed =>
  (next) =>
  async (request) => {
    const { pathname } = new URL(request.url);
    const begin = pathname.indexOf(root);
    const path = begin < 0 ? '' : pathname.slice(begin + root.length);
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
    if (!route || ![operations].flat().includes(route[2])) return next(request);
    const id = Number(route[1].exec(path)?.[1] ?? 0);
    return answer(await readCall(request, route[2], { id, next }));
  };
