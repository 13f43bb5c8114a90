import { createInvoiceClient } from '@b2b-invoices/client';
import { createObserver, type Exchange, formatProblem, type Target } from '@b2b-invoices/contract';
import { specification } from '@b2b-invoices/spec';
import { callLine } from './call-line.ts';
import { vendorCalls } from './vendor-calls.ts';

/**
 * Sends every call of the vendor's page through the client and writes a line for each.
 * @returns whether all requests and answers were valid and none was refused
 */
export async function sendVendorBodies(target: Target, write: (line: string) => void): Promise<boolean> {
  const observer = createObserver(specification, target.baseUrl);
  let exchange: Exchange | undefined;
  const fetch = observer.watch(
    'client',
    (request) => globalThis.fetch(request),
    (seen) => {
      exchange = seen;
    },
  );
  const client = createInvoiceClient({ ...target.credentials, baseUrl: target.baseUrl, fetch });
  let agreed = true;
  for (const { operationId, title, call } of vendorCalls) {
    exchange = undefined;
    const failure = await call(client).then(
      () => undefined,
      (error: Error) => error.message,
    );
    const problems = [
      ...((exchange as Exchange | undefined)?.problems.map(formatProblem) ?? []),
      ...(failure ? [failure] : []),
    ];
    write(callLine({ operationId, title, exchange, problems }));
    agreed &&= problems.length === 0;
  }
  return agreed;
}
