import { createInvoiceClient, type InvoiceClient } from '@b2b-invoices/client';
import { createObserver, type Exchange, formatProblem, type Target } from '@b2b-invoices/contract';
import { specification } from '@b2b-invoices/spec';
import { callLine } from './call-line.ts';

/** One call through the client. */
export interface DemoCall {
  operationId: string;
  /** What it is about, for the line that is written. */
  title: string;
  /** Gives what the line is to add, such as the status that an invoice has now. */
  call(client: InvoiceClient): Promise<string | undefined>;
}

/**
 * Sends the calls one after another through the client, watched, and writes a line for each.
 * @returns whether all requests and answers were valid and none was refused
 */
export async function sendCalls(
  target: Target,
  calls: readonly DemoCall[],
  write: (line: string) => void,
): Promise<boolean> {
  const observer = createObserver(specification, target.baseUrl);
  const seen: Exchange[] = [];
  const fetch = observer.watch(
    'client',
    (request) => globalThis.fetch(request),
    (exchange) => seen.push(exchange),
  );
  const client = createInvoiceClient({
    ...target.credentials,
    baseUrl: target.baseUrl,
    fetch,
    maxAttempts: 1,
  });
  let agreed = true;
  for (const { operationId, title, call } of calls) {
    seen.length = 0;
    const { added, failure } = await call(client).then(
      (text) => ({ added: text, failure: undefined }),
      (error: Error) => ({ added: undefined, failure: error.message }),
    );
    const [exchange] = seen;
    const problems = [...(exchange?.problems.map(formatProblem) ?? []), ...(failure ? [failure] : [])];
    write(callLine({ operationId, title: added ? `${title}: ${added}` : title, exchange, problems }));
    agreed &&= problems.length === 0;
  }
  return agreed;
}
