import type { InvoiceFetch } from '@b2b-invoices/client';
import { type Credentials, credentialHeaders } from '../target/target.ts';
import { parseJson } from '../wire/exchange.ts';
import type { OwnInvoice, OwnInvoices } from './own-invoices.ts';
import type { Timer } from './pace.ts';

/** What removal works with. */
export interface RemovalOptions {
  /** Behind the guard, so that nothing but the run's own can be deleted. */
  fetch: InvoiceFetch;
  baseUrl: string;
  credentials: Credentials;
  companyId: string;
  own: OwnInvoices;
  timer: Timer;
}

/** What could not be removed, or is not known to be gone. */
export interface LeftInvoice {
  id: number | undefined;
  invoiceNumber: string | undefined;
  why: string;
}

/** An invoice as a list shows it, as far as removal wants it. */
interface Listed {
  id: number;
  invoiceNumber: string;
}

const notFound = 'it is not found by its number';
/** Waits between tries, in milliseconds. */
const pauses = [1_000, 3_000, 10_000];

interface Answer {
  status: number;
  data: unknown;
}

async function ask(options: RemovalOptions, method: string, path: string): Promise<Answer> {
  const { fetch, baseUrl, credentials } = options;
  const response = await fetch(
    new Request(baseUrl + path, { method, headers: credentialHeaders(credentials) }),
  );
  const { data } = Object(parseJson(await response.text())?.value) as { data?: unknown };
  return { status: response.status, data };
}

const isListed = (item: unknown): item is Listed & { customerId: unknown } => {
  const { id, invoiceNumber } = Object(item) as Partial<Listed>;
  return Number.isSafeInteger(id) && typeof invoiceNumber === 'string';
};

/** The invoices of the company whose number begins so. @throws Error when they cannot be listed */
export async function findByNumber(options: RemovalOptions, beginning: string): Promise<Listed[]> {
  const query = new URLSearchParams({
    q: beginning,
    searchBy: 'invoiceNumber',
    customerId: options.companyId,
    sortBy: 'createdAt',
    orderBy: 'DESC',
    limit: '100',
  });
  const { status, data } = await ask(options, 'GET', `/invoices?${query}`);
  if (status !== 200 || !Array.isArray(data)) throw new Error(`the list answers ${status}`);
  return data
    .filter(isListed)
    .filter(({ invoiceNumber }) => invoiceNumber.startsWith(beginning))
    .filter(({ customerId }) => String(customerId) === options.companyId);
}

const isLeft = ({ own }: RemovalOptions, invoice: OwnInvoice): boolean => own.left.includes(invoice);

/** Looks an invoice up by its number, where its id is unknown or is another invoice's. */
async function findAgain(options: RemovalOptions, invoice: OwnInvoice): Promise<boolean> {
  const { invoiceNumber } = invoice;
  if (invoiceNumber === undefined) throw new Error('neither its id nor its number is known');
  const listed = await findByNumber(options, invoiceNumber);
  const found = listed.find((each) => each.invoiceNumber === invoiceNumber);
  if (found) options.own.created(invoice, { id: found.id });
  return found !== undefined;
}

/** One try. @returns why the invoice is still there; undefined when it is gone */
async function tryToRemove(options: RemovalOptions, invoice: OwnInvoice): Promise<string | undefined> {
  const read = () => ask(options, 'GET', `/invoices/${invoice.id}`);
  if (invoice.id === undefined && !(await findAgain(options, invoice))) return notFound;
  if (!invoice.confirmed || invoice.deleting) await read();
  if (!isLeft(options, invoice)) return undefined;
  if (!invoice.confirmed) {
    if (!(await findAgain(options, invoice))) return notFound;
    await read();
    if (!invoice.confirmed) return 'what the service shows under its id is not what this run created';
  }
  const { status } = await ask(options, 'DELETE', `/invoices/${invoice.id}`);
  await read();
  return isLeft(options, invoice) ? `deleting it answers ${status}, and it is still there` : undefined;
}

async function removeOne(options: RemovalOptions, invoice: OwnInvoice): Promise<LeftInvoice | undefined> {
  let why: string | undefined;
  let absent = 0;
  for (const pause of [...pauses, 0]) {
    try {
      why = await tryToRemove(options, invoice);
      if (why === notFound) absent += 1;
    } catch (error) {
      why = (error as Error).message;
    }
    if (why === undefined) return undefined;
    // A create whose answer was lost may still be on its way; one look is not enough.
    if (absent === 2) {
      options.own.removed(invoice);
      return undefined;
    }
    if (pause > 0) await options.timer.wait(pause);
  }
  return { id: invoice.id, invoiceNumber: invoice.invoiceNumber, why: why ?? '' };
}

/**
 * Removes what a run has created, reading each before and after; tries again where that fails.
 * @returns what is left
 */
export async function removeOwn(options: RemovalOptions): Promise<LeftInvoice[]> {
  const left: LeftInvoice[] = [];
  for (const invoice of options.own.left) {
    const rest = await removeOne(options, invoice);
    if (rest) left.push(rest);
  }
  return left;
}

/** Removes also what the service has created although it did not say so, found by the beginning of the numbers. */
export async function removeAll(options: RemovalOptions, prefix: string): Promise<LeftInvoice[]> {
  const left = await removeOwn(options);
  try {
    const known = new Set(options.own.left.map(({ id }) => id));
    const strays = (await findByNumber(options, prefix)).filter(({ id }) => !known.has(id));
    for (const stray of strays) {
      const rest = await removeOne(options, options.own.adopt(stray));
      if (rest) left.push(rest);
    }
  } catch (error) {
    const why = `whether there are others could not be found out (${(error as Error).message})`;
    left.push({ id: undefined, invoiceNumber: `${prefix}*`, why });
  }
  return left;
}
