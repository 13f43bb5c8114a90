import type { InvoiceFetch } from '@b2b-invoices/client';
import { CannotRun } from './cannot-run.ts';
import { whyUnanswered } from './why-unanswered.ts';

/** Where control of a sandbox is, beside its API. */
export const controlUrl = (url: string): URL => new URL('/_sandbox', url);

/** Asks control for its stores, so that a wrong secret is said at once. @throws CannotRun */
export async function probeControl(options: {
  url: string;
  secret: string;
  fetch: InvoiceFetch;
  timeoutMs: number;
}): Promise<void> {
  const { url, secret, fetch, timeoutMs } = options;
  const address = new URL(`${controlUrl(url).href}/stores?limit=1`);
  let response: Response;
  try {
    response = await fetch(new Request(address, { headers: { 'X-Sandbox-Secret': secret } }));
    await response.arrayBuffer();
  } catch (error) {
    throw new CannotRun(whyUnanswered(error, address, timeoutMs));
  }
  if (response.ok) return;
  const { status } = response;
  throw new CannotRun(
    status === 401 || status === 403
      ? `${controlUrl(url).href} refuses the secret (${status}); B2B_SANDBOX_SECRET must be what the sandbox was started with as --control.`
      : `${controlUrl(url).href} does not control a sandbox (${status}); start the sandbox with --control SECRET, or leave B2B_SANDBOX_SECRET out.`,
  );
}
