import { operationsOf, specification } from '@b2b-invoices/spec';
import type { Verdict } from '../src/judge/verdict.ts';
import { spoiltHeaders } from '../src/session/spoilt-headers.ts';
import type { Step } from '../src/session/step.ts';
import { createFindOperation } from '../src/specification/find-operation.ts';
import { createSchemaValidator } from '../src/specification/schema-validator.ts';
import { validateRequest } from '../src/specification/validate-request.ts';
import type { Call, CallCredentials } from '../src/wire/call.ts';
import { parseJson } from '../src/wire/exchange.ts';

const findOperation = createFindOperation(operationsOf(specification));
const validate = createSchemaValidator(specification);

export const storeHash = 'hash-of-the-tests';
export const token = 'token-of-the-tests';
export const authToken = 'old-token-of-the-tests';
export const storefrontToken = 'buyers-token-of-the-tests';

function headersFor(credentials: CallCredentials = 'current'): Record<string, string> {
  if (typeof credentials === 'object') return { ...credentials };
  if (credentials === 'none') return {};
  if (credentials === 'legacy') return { authToken };
  if (credentials === 'current') return { 'X-Auth-Token': token, 'X-Store-Hash': storeHash };
  if (credentials === 'storefront') return { 'X-Auth-Token': storefrontToken, 'X-Store-Hash': storeHash };
  return spoiltHeaders(credentials, { current: { storeHash, token }, legacy: { authToken } });
}

export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** A call and its answer as a session would give them. */
export function makeStep(
  baseUrl: string,
  call: Call,
  { status, body, headers = {} }: Answer,
  verdicts: Verdict[] = [],
): Step {
  const url = new URL(baseUrl + call.path);
  const sent = new Headers({
    ...headersFor(call.credentials),
    ...(call.text === undefined ? {} : { 'Content-Type': 'application/json' }),
  });
  for (const [name, value] of Object.entries(call.headers ?? {}))
    value === '' ? sent.delete(name) : sent.set(name, value);
  const request = { method: call.method, url, headers: sent, body: call.text ?? '' };
  const found = findOperation(call.method, url.pathname.slice(new URL(baseUrl).pathname.length));
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const json = parseJson(text);
  return {
    call,
    verdicts,
    exchange: {
      via: 'http',
      operation: found?.operation,
      request,
      response: {
        status,
        headers: new Headers({ 'Content-Type': 'application/json', ...headers }),
        body: text,
        ...(json && { json }),
      },
      milliseconds: 1.5,
      problems: found ? validateRequest(found.operation, found.pathValues, request, validate) : [],
    },
  };
}
