import type { InvoiceFetch } from '@b2b-invoices/client';
import type { Operation } from '@b2b-invoices/spec';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import type { Call, CallCredentials } from '../wire/call.ts';

/** Credentials that the client is given; those of the store take their place on the way, so that no step shows them. */
export const placeholder: { storeHash: string; token: string; authToken: string } = {
  storeHash: 'the-store-of-the-contract',
  token: 'the-token-of-the-contract',
  authToken: 'the-old-token-of-the-contract',
};

/** Which credentials of the store stand behind those of the client; as they came where they are neither. */
function credentialsOf(headers: Headers): CallCredentials {
  const hash = headers.get('x-store-hash');
  const token = headers.get('x-auth-token');
  const old = headers.get('authToken');
  if (hash === placeholder.storeHash && token === placeholder.token && old === null) return 'current';
  if (hash === null && token === null && old === placeholder.authToken) return 'legacy';
  const sent = { 'X-Store-Hash': hash, 'X-Auth-Token': token, authToken: old };
  return Object.fromEntries(
    Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

const ofCredentials = new Set(['x-store-hash', 'x-auth-token', 'authtoken']);

/** The name as it is written by hand, so that it takes the place of an ordinary header of that name. */
const written = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

async function callOfRequest(request: Request, baseUrl: string): Promise<Call> {
  const url = new URL(request.url);
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  const text = request.body === null ? undefined : await request.text();
  return {
    method: request.method,
    path: url.pathname.slice(base.length) + url.search,
    headers: Object.fromEntries(
      [...request.headers]
        .filter(([name]) => !ofCredentials.has(name))
        .map(([name, value]) => [written(name), value]),
    ),
    credentials: credentialsOf(request.headers),
    ...(text === undefined ? {} : { text }),
  };
}

/** The headers that the client may look at. */
const headerNames = (operations: readonly Operation[]): string[] => [
  ...new Set([
    'content-type',
    'retry-after',
    'date',
    ...operations.flatMap(({ responses }) =>
      responses.flatMap(({ headers }) => headers.map(({ name }) => name.toLowerCase())),
    ),
  ]),
];

const withoutBody = new Set([204, 205, 304]);

/** What passed between a client and a session. */
export interface Passage {
  fetch: InvoiceFetch;
  /** The exchanges that the client made, in their order. */
  readonly steps: readonly Step[];
  /** Why the session would not send, such as the end of the run, which the client takes for a failure of the network. */
  readonly failures: readonly unknown[];
}

/**
 * A fetch for a client that sends through a session, so that each answer is judged.
 * @param more headers for each request
 */
export function fetchThroughSession(
  session: Session,
  {
    baseUrl,
    operations,
    more = {},
  }: {
    baseUrl: string;
    operations: readonly Operation[];
    more?: Readonly<Record<string, string>>;
  },
): Passage {
  const names = headerNames(operations);
  const steps: Step[] = [];
  const failures: unknown[] = [];

  async function send(call: Call): Promise<Step> {
    try {
      return await session.send(call);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  }

  return {
    steps,
    failures,
    async fetch(request) {
      const call = await callOfRequest(request, baseUrl);
      const step = await send({ ...call, headers: { ...call.headers, ...more } });
      steps.push(step);
      const { status, headers, body } = step.exchange.response;
      const present = names.flatMap((name): [string, string][] => {
        const value = headers.get(name);
        return value === null ? [] : [[name, value]];
      });
      return new Response(withoutBody.has(status) ? null : body, { status, headers: present });
    },
  };
}
