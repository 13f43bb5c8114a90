import type { Exchange } from '../wire/exchange.ts';

/** Pairs of operations on one invoice, or on one order, that show whether the second knows of the first. */
const onOneInvoice: readonly (readonly [first: string, then: string])[] = [
  ['createInvoice', 'getInvoice'],
  ['createInvoice', 'updateInvoice'],
  ['createInvoice', 'getInvoicePdf'],
  ['createInvoice', 'deleteInvoice'],
  ['createInvoiceFromOrder', 'getInvoice'],
  ['createInvoiceFromOrder', 'updateInvoice'],
  ['createInvoiceFromOrder', 'getInvoicePdf'],
  ['createInvoiceFromOrder', 'deleteInvoice'],
  ['createInvoiceFromOrder', 'createInvoiceFromOrder'],
  ['updateInvoice', 'getInvoice'],
  ['updateInvoice', 'updateInvoice'],
  ['updateInvoice', 'getInvoicePdf'],
  ['updateInvoice', 'deleteInvoice'],
  ['deleteInvoice', 'getInvoice'],
  ['deleteInvoice', 'updateInvoice'],
  ['deleteInvoice', 'getInvoicePdf'],
  ['deleteInvoice', 'deleteInvoice'],
];

/** Pairs whose second operation is about the whole store. */
const inOneStore: readonly (readonly [first: string, then: string])[] = [
  ['createInvoice', 'listInvoices'],
  ['createInvoice', 'createInvoice'],
  ['createInvoiceFromOrder', 'listInvoices'],
  ['updateInvoice', 'listInvoices'],
  ['deleteInvoice', 'listInvoices'],
  ['deleteInvoice', 'createInvoice'],
  ['deleteInvoice', 'createInvoiceFromOrder'],
  ['listInvoices', 'getInvoice'],
];

const nameOf = ([first, then]: readonly [string, string]): string => `${first} → ${then}`;

/** The names of all flows. */
export const flowNames: readonly string[] = [...onOneInvoice, ...inOneStore].map(nameOf);

/** For each second operation the first ones. */
function firstsOf(flows: typeof onOneInvoice): ReadonlyMap<string, readonly string[]> {
  const seconds = new Set(flows.map(([, then]) => then));
  return new Map(
    [...seconds].map((second) => [
      second,
      flows.filter(([, then]) => then === second).map(([first]) => first),
    ]),
  );
}

const firstsOnInvoice = firstsOf(onOneInvoice);
const firstsInStore = firstsOf(inOneStore);

/** The thing that a call is about, such as `invoices/2041`. */
const thingIn = ({ pathname }: URL): string | undefined => /(?:invoices|orders)\/\d+/.exec(pathname)?.[0];

/** Prepares to follow what happened to each invoice, in each store by itself. */
export function createFlows(
  mark: (name: string) => void,
): (exchange: Exchange, createdId: () => number | undefined) => void {
  const done = new Map<string, Set<string>>();
  const doneTo = (key: string): Set<string> => {
    const found = done.get(key) ?? new Set();
    done.set(key, found);
    return found;
  };
  return ({ operation, request, response }, createdId) => {
    if (!operation) return;
    const { operationId } = operation;
    const { headers, url } = request;
    const store = headers.get('x-store-hash') ?? headers.get('authtoken') ?? '';
    const thing = thingIn(url);
    const keys = thing === undefined ? [] : [`${store} ${thing}`];
    for (const first of firstsOnInvoice.get(operationId) ?? [])
      for (const key of keys) if (doneTo(key).has(first)) mark(nameOf([first, operationId]));
    for (const first of firstsInStore.get(operationId) ?? [])
      if (doneTo(store).has(first)) mark(nameOf([first, operationId]));
    if (response.status >= 300) return;
    doneTo(store).add(operationId);
    for (const key of keys) doneTo(key).add(operationId);
    const id = createdId();
    if (id !== undefined) doneTo(`${store} invoices/${id}`).add(operationId);
  };
}
