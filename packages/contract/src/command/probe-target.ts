import type { InvoiceFetch } from '@b2b-invoices/client';
import { type Credentials, credentialHeaders } from '../target/target.ts';
import { parseJson } from '../wire/exchange.ts';
import { CannotRun } from './cannot-run.ts';
import { whyUnanswered } from './why-unanswered.ts';

/** What the first request is made with. */
export interface Probe {
  url: string;
  fetch: InvoiceFetch;
  credentials: Credentials;
  timeoutMs: number;
  /** Whether the run has stores of its own, so that nothing hangs on these credentials. Default false. */
  ownStores?: boolean;
}

interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

async function ask({ url, fetch, credentials, timeoutMs }: Probe, path: string): Promise<Answer> {
  const address = new URL(url + path);
  try {
    const response = await fetch(new Request(address, { headers: credentialHeaders(credentials) }));
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(whyUnanswered(error, address, timeoutMs));
  }
}

function refuseRedirect({ status, headers }: Answer, url: string): void {
  const place = headers.get('location');
  if (status < 300 || status > 399) return;
  const to = place && URL.parse(place, url);
  throw new CannotRun(
    `${url}/invoices answers ${status} and leads to ${to ? to.origin + to.pathname : 'nowhere'}; give the final address as --url.`,
  );
}

function refuseCredentials({ status }: Answer, url: string): void {
  if (status === 401)
    throw new CannotRun(`${url} refuses the credentials (401); check B2B_STORE_HASH and B2B_TOKEN.`);
  if (status === 403)
    throw new CannotRun(
      `${url} does not admit the token (403), as it does not admit a buyer's; use a server-to-server token in B2B_TOKEN.`,
    );
}

function refuseLimit({ status, headers }: Answer, url: string): void {
  if (status !== 429) return;
  const seconds = Number.parseFloat(headers.get('x-request-window-resets-after') ?? '');
  throw new CannotRun(
    `${url} has no requests left for this store (429); run again in ${Math.ceil(seconds || 60)} s, or when other integrations rest.`,
  );
}

function refusePage({ text, status }: Answer, url: string): void {
  if (!/^\s*</.test(text) || parseJson(text)) return;
  const [, title] = /<title[^>]*>([^<]{1,60})/i.exec(text) ?? [];
  const named = title ? ` titled "${title.trim().replace(/[^\x20-\x7e]/g, '?')}"` : '';
  throw new CannotRun(
    `${url}/invoices answers ${status} with a page of HTML${named} instead of JSON; --url must be the API's base, which ends in /api/v3/io/ip.`,
  );
}

/**
 * Makes the first request, so that what no test can mend is said at once: nobody there, a wrong token, another server.
 * @throws CannotRun with a sentence of what is wrong
 */
export async function probeTarget(probe: Probe): Promise<void> {
  const { url } = probe;
  const answer = await ask(probe, '/invoices?limit=1');
  refuseRedirect(answer, url);
  refusePage(answer, url);
  if (!probe.ownStores) {
    refuseCredentials(answer, url);
    refuseLimit(answer, url);
  }
  // A target that has lost its list alone is to be told so by findings.
  if (answer.status === 404 && (await ask(probe, '/invoices/extra-fields')).status === 404)
    throw new CannotRun(
      `${url} has no /invoices (404); --url must be the API's base, which ends in /api/v3/io/ip.`,
    );
}
