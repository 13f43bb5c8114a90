import type { InvoiceClient } from '@b2b-invoices/client';
import type { Operation } from '@b2b-invoices/spec';
import type { Step } from '../session/step.ts';

/** The methods of the client that are operations. */
export type ClientMethod = Exclude<
  keyof InvoiceClient,
  'iterateInvoices' | 'iterateInvoicePages' | 'upsertInvoice' | 'editInvoice'
>;

const methods: Readonly<Record<ClientMethod, (parts: CallParts) => unknown[]>> = {
  listInvoices: ({ query }) => ['customerId' in query ? query : { ...query, everyCompany: true }],
  createInvoice: ({ body }) => [withTextAmounts(body)],
  getInvoice: ({ id }) => [id],
  updateInvoice: ({ id, body }) => [id, body],
  deleteInvoice: ({ id }) => [id],
  createInvoiceFromOrder: ({ id }) => [id],
  getInvoicePdf: ({ id }) => [id],
  listInvoiceExtraFields: ({ query }) => (Object.keys(query).length > 0 ? [query] : []),
};

interface CallParts {
  id: number | string;
  query: Record<string, unknown>;
  body: unknown;
}

/** A JSON number as it was written. */
class WrittenNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

/** The value of a JSON text, each number as `number` gives it from how it was written. */
export function parseWritten(text: string, number: (source: string) => unknown): unknown {
  const reviver: Reviver = (_, value, { source = '' }) =>
    typeof value === 'number' ? number(source) : value;
  return JSON.parse(text, reviver as (key: string, value: unknown) => unknown);
}

function withTextAmounts(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const amounts = ['originalBalance', 'openBalance'].flatMap((name) => {
    const amount: unknown = Reflect.get(body, name);
    const value: unknown = Object(amount).value;
    return value instanceof WrittenNumber ? [[name, { ...Object(amount), value: value.source }]] : [];
  });
  return plainNumbers({ ...body, ...Object.fromEntries(amounts) });
}

function plainNumbers(value: unknown): unknown {
  if (value instanceof WrittenNumber) return Number(value.source);
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainNumbers(item)]));
}

function pathValue({ path }: Operation, pathname: string): number | string {
  const segments = path.split('/');
  const given = pathname.split('/').slice(-segments.length);
  const index = segments.findIndex((segment) => segment.startsWith('{'));
  const text = decodeURIComponent(given[index] ?? '');
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text;
}

function queryOf({ parameters }: Operation, { searchParams }: URL): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const name of new Set(searchParams.keys())) {
    const parameter = parameters.find((each) => each.in === 'query' && each.name === name);
    const isNumber = parameter?.types.every((type) => type === 'integer' || type === 'number');
    const values = searchParams.getAll(name).map((text) => (isNumber ? Number(text) : text));
    query[name] = parameter?.list ? values : values[0];
  }
  return query;
}

/** The method of the client that stands for a step, and its arguments; undefined where there is none. */
export function clientArguments({ exchange }: Step): { method: ClientMethod; args: unknown[] } | undefined {
  const { operation, request } = exchange;
  if (!operation || !Object.hasOwn(methods, operation.operationId)) return undefined;
  const method = operation.operationId as ClientMethod;
  try {
    const { body: text } = request;
    const parsed = text === '' ? undefined : parseWritten(text, (source) => new WrittenNumber(source));
    const body = method === 'createInvoice' ? parsed : plainNumbers(parsed);
    const args = methods[method]({
      id: pathValue(operation, request.url.pathname),
      query: queryOf(operation, request.url),
      body,
    });
    return { method, args };
  } catch {
    return undefined;
  }
}
