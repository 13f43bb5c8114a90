import { defaultBaseUrl, parseBaseUrl } from './base-url.ts';
import { credentialProblem } from './credential-problem.ts';
import { InvoiceArgumentError } from './errors/invoice-argument-error.ts';
import type { InvoiceFetch } from './invoice-client-options.ts';
import { createRedact, type Redact } from './redact.ts';

/** Everything that a call needs to know about the client it belongs to. */
export interface Connection {
  baseUrl: string;
  credentials: Readonly<Record<string, string>>;
  fetch: InvoiceFetch;
  /** Takes the token out of whatever an error shows. */
  redact: Redact;
  /** The same for results. It leaves a token of less than 8 characters, such as a test's, since data may hold it by chance. */
  redactResult: Redact;
}

/** Checks the options and takes copies of them. Throws an InvoiceArgumentError that names an option and never its value. */
export function readClientOptions(options: unknown): Connection {
  if (typeof options !== 'object' || options === null) throw refused('the options must be an object');
  const given: Record<string, unknown> = { ...options };
  const { baseUrl = defaultBaseUrl, fetch = (request: Request) => globalThis.fetch(request) } = given;
  const { token, credentials } = readCredentials(given);
  const base = parseBaseUrl(baseUrl);
  if ('problem' in base) throw refused(base.problem);
  if (!isFetch(fetch)) throw refused('fetch must be a function');
  const redact = createRedact(token);
  const redactResult = token.length < 8 ? (text: string) => text : redact;
  return { baseUrl: base.baseUrl, credentials, fetch, redact, redactResult };
}

function readCredentials(given: Record<string, unknown>): {
  token: string;
  credentials: Record<string, string>;
} {
  if (given['authToken'] === undefined) {
    const storeHash = readCredential(given, 'storeHash');
    const token = readCredential(given, 'token');
    return { token, credentials: { 'X-Auth-Token': token, 'X-Store-Hash': storeHash } };
  }
  if (given['token'] !== undefined || given['storeHash'] !== undefined) {
    throw refused('authToken goes alone; give either authToken, or storeHash and token');
  }
  const token = readCredential(given, 'authToken');
  return { token, credentials: { authToken: token } };
}

function readCredential(given: Record<string, unknown>, name: string): string {
  const value = given[name];
  if (typeof value !== 'string') {
    throw refused(value === undefined ? `${name} is missing` : `${name} must be a string`);
  }
  const problem = credentialProblem(name, value);
  if (problem !== undefined) throw refused(problem);
  return value;
}

function isFetch(value: unknown): value is InvoiceFetch {
  return typeof value === 'function';
}

function refused(summary: string): InvoiceArgumentError {
  return new InvoiceArgumentError({ reason: 'invalid-argument', operation: 'createInvoiceClient', summary });
}
