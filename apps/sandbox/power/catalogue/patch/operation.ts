/** The `operationId` of one of the eight operations. */
export type OperationName =
  | 'listInvoices'
  | 'createInvoice'
  | 'listInvoiceExtraFields'
  | 'getInvoice'
  | 'updateInvoice'
  | 'deleteInvoice'
  | 'getInvoicePdf'
  | 'createInvoiceFromOrder';

/** The first that fits is meant. */
const routes: readonly (readonly [OperationName, string, RegExp])[] = [
  ['listInvoices', 'GET', /^\/invoices$/],
  ['createInvoice', 'POST', /^\/invoices$/],
  ['listInvoiceExtraFields', 'GET', /^\/invoices\/extra-fields$/],
  ['getInvoice', 'GET', /^\/invoices\/[^/]+$/],
  ['updateInvoice', 'PUT', /^\/invoices\/[^/]+$/],
  ['deleteInvoice', 'DELETE', /^\/invoices\/[^/]+$/],
  ['getInvoicePdf', 'GET', /^\/invoices\/[^/]+\/download-pdf$/],
  ['createInvoiceFromOrder', 'POST', /^\/orders\/[^/]+\/invoices$/],
];

/** The operations that a fault is about: one, several, or whatever is below the base path. */
export type Operations = OperationName | readonly OperationName[] | 'any';

/** The path below the base path; undefined for what is no part of the API. */
export const apiPathOf = ({ url }: Request): string | undefined =>
  /\/api\/v3\/io\/ip(\/.*)$/.exec(new URL(url).pathname)?.[1];

/** The operation that a request asks for; undefined where there is none. */
export function operationOf(request: Request): OperationName | undefined {
  const path = apiPathOf(request);
  if (path === undefined) return undefined;
  return routes.find(([, method, pattern]) => method === request.method && pattern.test(path))?.[0];
}

/** Whether a request asks for one of the operations. */
export function isOf(request: Request, operations: Operations): boolean {
  if (operations === 'any') return apiPathOf(request) !== undefined;
  const asked = operationOf(request);
  return asked !== undefined && [operations].flat().includes(asked);
}
