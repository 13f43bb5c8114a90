import type { InvoiceFetch } from '@b2b-invoices/client';
import { parseJson } from '../wire/exchange.ts';
import { type AllowedWrite, checkWrite, type WriteRules } from './check-write.ts';
import type { OwnInvoice } from './own-invoices.ts';
import type { PlannedRequest } from './read-write.ts';
import { WriteRefused } from './write-refused.ts';

/** What stands between a live run and the service. */
export interface GuardOptions extends WriteRules {
  fetch: InvoiceFetch;
  baseUrl: string;
  /** When the run began, in Unix seconds. */
  startedAt: number;
}

/** How much earlier than this machine's clock the service's may be, in seconds. */
const skew = 300;

const reads = ['GET', 'HEAD', 'OPTIONS'];

async function dataOf(response: Response): Promise<Record<string, unknown>> {
  const { data } = Object(parseJson(await response.clone().text())?.value) as { data?: unknown };
  return Object(data) as Record<string, unknown>;
}

const idIn = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined;

/** What the requests of a run become of its invoices. */
function createLedger({ own, write, startedAt }: GuardOptions) {
  return {
    async created(invoice: OwnInvoice, response: Response): Promise<void> {
      if (response.status >= 400 && response.status < 500) return own.refused(invoice);
      if (!response.ok) return;
      const { id, invoiceId, invoiceNumber } = await dataOf(response);
      const told = typeof invoiceNumber === 'string' ? invoiceNumber : undefined;
      own.created(invoice, { id: idIn(id) ?? idIn(invoiceId), invoiceNumber: told });
    },
    /** Believes that an invoice is the run's own when it bears what it was created with, and no earlier. */
    async read(invoice: OwnInvoice, response: Response): Promise<void> {
      if (response.status === 404 && invoice.deleting) return own.removed(invoice);
      if (response.status !== 200) return;
      const { id, invoiceNumber, customerId, createdAt } = await dataOf(response);
      const ofRun = createdAt === undefined || Number(createdAt) >= startedAt - skew;
      invoice.confirmed =
        id === invoice.id &&
        invoiceNumber === invoice.invoiceNumber &&
        String(customerId) === write?.companyId &&
        ofRun;
    },
  };
}

/** A fetch behind the guard. */
export interface GuardedFetch {
  fetch: InvoiceFetch;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/**
 * A fetch that cannot write anything but invoices of the run's own, and keeps account of them.
 * It throws a WriteRefused in place of any other write, and of any request beyond the base URL.
 */
export function guardWrites(options: GuardOptions): GuardedFetch {
  const { fetch, baseUrl, own } = options;
  const base = new URL(baseUrl);
  const ledger = createLedger(options);
  const underWay = new Set<Promise<unknown>>();

  function pathOf({ url }: Request): string {
    const { origin, pathname, search } = new URL(url);
    if (origin !== base.origin || !pathname.startsWith(`${base.pathname}/`))
      throw new WriteRefused(`A request to ${origin}${pathname} was not sent: it is not below ${baseUrl}.`);
    return pathname.slice(base.pathname.length) + search;
  }

  async function send(request: Request, allowed: AllowedWrite): Promise<Response> {
    if (allowed.kind === 'create' || allowed.kind === 'from-order') {
      const invoice = own.begin(allowed.kind === 'create' ? allowed.invoiceNumber : undefined);
      const response = await fetch(request);
      await ledger.created(invoice, response);
      return response;
    }
    const invoice = own.withId(allowed.id);
    if (invoice && allowed.kind === 'delete') invoice.deleting = true;
    return fetch(request);
  }

  async function pass(request: Request): Promise<Response> {
    const path = pathOf(request);
    if (!reads.includes(request.method)) {
      const planned: PlannedRequest = {
        method: request.method,
        path,
        headers: request.headers,
        text: await request.clone().text(),
      };
      return send(request, checkWrite(planned, options));
    }
    const response = await fetch(request);
    const [, id] = /^\/invoices\/([1-9]\d{0,15})$/.exec(path) ?? [];
    const invoice = request.method === 'GET' && id !== undefined ? own.withId(Number(id)) : undefined;
    if (invoice) await ledger.read(invoice, response);
    return response;
  }

  return {
    fetch(request) {
      const passing = pass(request);
      underWay.add(passing);
      const end = (): boolean => underWay.delete(passing);
      passing.then(end, end);
      return passing;
    },
    async settled() {
      await Promise.allSettled(underWay);
    },
  };
}
