import type { Access } from '../run/call-api.ts';
import { callApi, messageOf, type Reply } from '../run/call-api.ts';
import type { Findings } from '../run/findings.ts';
import { listAll } from '../run/list-all.ts';

/** Invoices that were acknowledged: their terms by their numbers. */
export type Acknowledged = Map<string, string>;

/** Creates an invoice with about so many characters, and remembers it when it was acknowledged. */
export async function createInvoice(
  access: Access,
  acknowledged: Acknowledged,
  invoiceNumber: string,
  size = 2000,
): Promise<Reply | undefined> {
  const terms = `${invoiceNumber} `.repeat(Math.ceil(size / (invoiceNumber.length + 1)));
  const balance = { code: 'USD', value: 100 };
  const body = {
    invoiceNumber,
    customerId: '4711',
    originalBalance: balance,
    openBalance: balance,
    termsConditions: terms,
  };
  const reply = await callApi(access, 'POST', '/invoices', body);
  if (reply?.status === 200) acknowledged.set(invoiceNumber, terms);
  return reply;
}

/** Checks that everything that was acknowledged is there with its content, once, and that the total agrees. */
export async function checkAllThere(
  access: Access,
  acknowledged: Acknowledged,
  findings: Findings,
  when: string,
): Promise<void> {
  const { total, invoices } = await listAll(access);
  const found = new Map(invoices.map((invoice) => [invoice.invoiceNumber, invoice['termsConditions']]));
  for (const [invoiceNumber, terms] of acknowledged) {
    findings.check(found.get(invoiceNumber) === terms, () => `${invoiceNumber} is lost or changed ${when}`);
  }
  const numbers = new Set(invoices.map(({ invoiceNumber }) => invoiceNumber)).size;
  findings.check(numbers === invoices.length, () => `A number is there twice ${when}`);
  findings.check(total === invoices.length, () => `The total is ${total} of ${invoices.length} ${when}`);
}

/** Checks that a reply is 503 with the seconds to wait. */
export function checkComesBack(reply: Reply | undefined, findings: Findings, when: string): void {
  const good = reply?.status === 503 && /^\d+$/.test(reply.retryAfter ?? '');
  findings.check(good, () => `Expected 503 with Retry-After ${when}, got ${messageOf(reply)}`);
}

/** Checks that a reply is 200. */
export function checkAnswers(reply: Reply | undefined, findings: Findings, when: string): void {
  findings.check(reply?.status === 200, () => `Expected 200 ${when}, got ${messageOf(reply)}`);
}
