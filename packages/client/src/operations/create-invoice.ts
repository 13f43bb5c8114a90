import type { components, InvoiceCreate } from '@b2b-invoices/types';
import type { Call } from '../call/call.ts';
import { callOperation } from '../call/call-operation.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { canonicalDecimal, shortDecimal } from '../money/decimal.ts';
import { createWrite } from '../writes/create-write.ts';
import { reconcileCreate } from '../writes/reconcile-create.ts';
import { bodyProblem, serializeBody } from './body.ts';

/** The answer to createInvoice. */
export type CreatedInvoice = components['schemas']['InvoiceCreateResponse'];

/** An amount for a balance of a new invoice. */
export interface NewBalance {
  /** The ISO 4217 currency code, three capital letters. */
  code: string;
  /**
   * The amount in units of the currency, at most four decimals. Text such as `"349.50"` is sent digit for digit as a JSON
   * number, which is what the operation wants; a number is taken if it has at most fifteen digits.
   */
  value: string | number;
}

/** A new invoice. Its balances may be text, so that no amount need ever be a float. */
export interface NewInvoice extends Omit<InvoiceCreate, 'originalBalance' | 'openBalance'> {
  originalBalance: NewBalance;
  openBalance: NewBalance;
}

const createFields: Readonly<Record<keyof InvoiceCreate, boolean>> = {
  invoiceNumber: true,
  customerId: true,
  originalBalance: true,
  openBalance: true,
  type: false,
  dueDate: false,
  status: false,
  orderNumber: false,
  purchaseOrderNumber: false,
  issuedAt: false,
  details: false,
  source: false,
  externalId: false,
  externalCustomerId: false,
  channelId: false,
  externalPdfUrl: false,
  termsConditions: false,
  extraFields: false,
};

/**
 * Creates an invoice and gives its id. By default the buyer gets an e-mail, so it is never sent twice blindly: after a
 * failure that leaves open whether it took effect, the invoice is looked up by its number. If it is there, the call succeeds
 * with its id, marked by `isReconciled`; if it is proven absent, it is sent again; if neither can be found out, the error
 * says `applied: 'maybe'`.
 *
 * Documented (vendor's page): the e-mail; that there is no idempotency key, by absence; balances as numbers. Observed
 * (integrators' reports): a taken number is refused with 400 "The invoice number already exists."
 */
export async function createInvoice(
  connection: InvoiceConnection,
  body: NewInvoice,
  options?: CallOptions,
): Promise<InvoiceResult<CreatedInvoice>> {
  return callOperation(connection, createCall(body), options);
}

/** The call behind createInvoice. */
export function createCall(body: NewInvoice): Call<CreatedInvoice> {
  const { invoiceNumber, externalId } = Object(body) as NewInvoice;
  return {
    operation: { operationId: 'createInvoice', method: 'POST', path: '/invoices', data: 'object' },
    problem: bodyProblem(body, createFields, true),
    body: () => serializeCreate(body),
    write: createWrite({
      key: { invoiceNumber, ...(externalId !== undefined && { externalId }) },
      echo: /number already exists/i,
      reconcile: reconcileCreate(body),
    }),
  };
}

// The balances are written by hand: JSON.stringify takes a number from a float alone.
function serializeCreate({ originalBalance, openBalance, ...rest }: NewInvoice): string {
  const balance = ({ code, value }: NewBalance): string =>
    `{"code":${JSON.stringify(code)},"value":${shortDecimal(canonicalDecimal(value) ?? '')}}`;
  const balances = `"originalBalance":${balance(originalBalance)},"openBalance":${balance(openBalance)}`;
  return `${serializeBody(rest).slice(0, -1)},${balances}}`;
}
