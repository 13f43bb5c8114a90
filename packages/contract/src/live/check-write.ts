import type { WritePermission } from './live-limits.ts';
import type { OwnInvoices } from './own-invoices.ts';
import { type PlannedRequest, readWrite } from './read-write.ts';
import { WriteRefused } from './write-refused.ts';

/** What writes are held to. */
export interface WriteRules {
  /** What the numbers of this run begin with. */
  prefix: string;
  /** Undefined where nothing may be written. */
  write: WritePermission | undefined;
  maxObjects: number;
  own: OwnInvoices;
}

/** A write that may be sent. */
export type AllowedWrite =
  | { kind: 'create'; invoiceNumber: string }
  | { kind: 'from-order' }
  | { kind: 'update' | 'delete'; id: number };

/** Headers by which a server may be told to take a request for another one. */
const disguises = [
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
  'x-original-url',
  'x-rewrite-url',
];

/**
 * Whether a write may be sent: creates of the run's own numbers for the company, changes of the invoices that the run has made
 * and has read back, and nothing else.
 * @throws WriteRefused for any other request
 */
export function checkWrite(request: PlannedRequest, rules: WriteRules): AllowedWrite {
  const { method, path, headers, text } = request;
  const { prefix, write, own, maxObjects } = rules;
  const refuse = (why: string): never => {
    throw new WriteRefused(`${method} ${path} was not sent: ${why}.`);
  };
  if (!write) return refuse('this run may only read');
  if (disguises.some((name) => headers.has(name))) refuse('a header asks for another request');

  function checkOwner(body: Record<string, unknown>, wanted: boolean): void {
    const { invoiceNumber, customerId } = body;
    const numbered = typeof invoiceNumber === 'string' && invoiceNumber.startsWith(prefix);
    if (!numbered && (wanted || Object.hasOwn(body, 'invoiceNumber')))
      refuse(`its invoiceNumber does not begin with ${prefix}`);
    if (customerId !== write?.companyId && (wanted || Object.hasOwn(body, 'customerId')))
      refuse('its customerId is not the company of --company');
  }
  function checkCount(): void {
    if (own.attempts >= maxObjects) refuse(`${maxObjects} invoices are the most that this run may create`);
  }

  if (method === 'POST' && path === '/invoices') {
    const body = readWrite(request);
    checkOwner(body, true);
    checkCount();
    return { kind: 'create', invoiceNumber: String(body['invoiceNumber']) };
  }
  if (method === 'POST' && write.orderId !== undefined && path === `/orders/${write.orderId}/invoices`) {
    checkCount();
    return { kind: 'from-order' };
  }
  const [, digits] = /^\/invoices\/([1-9]\d{0,15})$/.exec(path) ?? [];
  if (digits === undefined || !['PUT', 'DELETE'].includes(method))
    return refuse('live runs make no such request');
  const id = Number(digits);
  if (!own.withId(id)?.confirmed) refuse('this run did not create that invoice, or has not read it back');
  if (method === 'DELETE') return text === '' ? { kind: 'delete', id } : refuse('it has a body');
  checkOwner(readWrite(request), false);
  return { kind: 'update', id };
}
