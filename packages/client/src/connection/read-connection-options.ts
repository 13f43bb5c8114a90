import { pacerOf } from '../call/pacer.ts';
import { createRedact } from '../call/redact.ts';
import { InvoiceArgumentError } from '../errors/invoice-argument-error.ts';
import { shown } from '../operations/id-problem.ts';
import { readBaseUrl } from './base-url.ts';
import { defaultLimits, limitsProblem } from './call-limits.ts';
import type { ConnectionState } from './connection-state.ts';

const defaults = { ...defaultLimits, requestsPerMinute: 150, maxConcurrency: 8 };
// A blank or line break at an end usually comes from a file or a copied line; `fetch` would cut it off or throw an error
// that shows the token.
const headerText = /^[!-~\xa1-\xff](?:[ -~\xa0-\xff]*[!-~\xa1-\xff])?$/;

/** Checks the options and takes copies of them. Throws an InvoiceArgumentError that names an option and never a credential. */
export function readConnectionOptions(options: unknown, operation: string): ConnectionState {
  const { storeHash, token, authToken, baseUrl, fetch, checkAnswer, observer, ...numbers } = Object(options);
  const isOlder = authToken !== undefined;
  const secret: unknown = isOlder ? authToken : token;
  const url = readBaseUrl(baseUrl);
  const redact = createRedact(typeof secret === 'string' && secret ? secret : '\0');

  let problem = limitsProblem(
    numbers,
    'storeHash token authToken baseUrl fetch checkAnswer observer',
    defaults,
  );
  const demand = (ok: unknown, name: string, wanted: string, value?: unknown): void => {
    if (!ok) problem ??= `${name} ${wanted}${value === undefined ? '' : `, not ${shown(value)}`}`;
  };
  for (const [name, value] of Object.entries({ fetch, checkAnswer, observer })) {
    demand(value === undefined || typeof value === 'function', name, 'must be a function', value);
  }
  demand(
    !isOlder || (token ?? storeHash) === undefined,
    'authToken',
    'goes alone, without storeHash and token',
  );
  demand(
    typeof secret === 'string' && headerText.test(secret),
    isOlder ? 'authToken' : 'token',
    `${secret === undefined ? 'is missing; it ' : ''}must be one line of Latin letters, digits and signs, without blanks at its ends`,
  );
  // What is wrong with it and no more: it may be the token, given in the wrong place.
  const isText = typeof storeHash === 'string';
  const wrong = isText ? /[^\w-]|^$/.exec(storeHash)?.[0] : undefined;
  demand(
    isOlder || (isText && wrong === undefined),
    'storeHash',
    `${storeHash === undefined ? 'is missing; it ' : ''}must be the letters and digits that name the store`,
    wrong,
  );
  demand(
    url,
    'baseUrl',
    'must be an address with https:, or with http: on this machine, and without user, query and fragment',
    originOf(baseUrl),
  );
  if (problem)
    throw new InvoiceArgumentError({ reason: 'invalid-argument', operation, summary: redact(problem) });

  const { requestsPerMinute, maxConcurrency, ...limits } = { ...defaults, ...numbers } as typeof defaults;
  const credentials = isOlder ? { authToken } : { 'X-Auth-Token': token, 'X-Store-Hash': storeHash };
  return {
    baseUrl: url as string,
    headers: { Accept: 'application/json', ...credentials },
    redact,
    redactResult: (secret as string).length < 8 ? (text: string) => text : redact,
    limits,
    requestsPerMinute,
    maxConcurrency,
    pacer: pacerOf(`${url} ${storeHash ?? secret}`),
    fetch,
    checkAnswer,
    observer,
  };
}

// No more than that, since an address may hold a password.
function originOf(value: unknown): unknown {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value).origin : typeof value;
}
