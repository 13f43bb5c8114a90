import type { Clock } from '../clock.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../create-sandbox.ts';
import { demoStore } from '../demo-store.ts';

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  advance(seconds: number): void;
}

export interface Reply {
  status: number;
  headers: Headers;
  // The rules look into bodies whose form is what they test.
  body: {
    code: number;
    data: never;
    meta: { message: string; errors?: string; pagination?: Record<string, number> };
  };
}

export interface CallOptions {
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  text?: string;
  headers?: Record<string, string>;
}

/** A sandbox with the demonstration store, on a clock that stands still, and a short way to call it. */
export interface TestSandbox extends AsyncDisposable {
  sandbox: Sandbox;
  clock: TestClock;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
}

/** How a suite opens its sandbox; the suites run on every database. */
export type OpenSandbox = (options?: SandboxOptions) => Promise<TestSandbox>;

/** 2026-03-01T12:00:00Z */
export const noon = 1_772_366_400;
export const credentials: Record<string, string> = {
  'X-Auth-Token': 'token-of-a',
  'X-Store-Hash': 'store-a',
};
export const api = 'http://127.0.0.1:4020/api/v3/io/ip';

function standingClock(): TestClock {
  let seconds = noon;
  return {
    now: () => seconds * 1000,
    advance(by) {
      seconds += by;
    },
  };
}

export function opener(storage: () => Promise<string>): OpenSandbox {
  return async (options = {}) => {
    const clock = standingClock();
    const stores = [demoStore({ hash: 'store-a', tokens: ['token-of-a'] })];
    const sandbox = await createSandbox({
      storage: await storage(),
      stores,
      clock,
      rateLimit: 'off',
      ...options,
    });
    // A database that the tests before have used is as they left it.
    await sandbox.reset();
    return {
      sandbox,
      clock,
      async call(method, path, { body, text, headers = {} } = {}) {
        const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
        const response = await sandbox.fetch(
          new Request(api + path, {
            method,
            headers: {
              ...credentials,
              ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
              ...headers,
            },
            ...(content === undefined ? {} : { body: content }),
          }),
        );
        return {
          status: response.status,
          headers: response.headers,
          body: (await response.json()) as Reply['body'],
        };
      },
      [Symbol.asyncDispose]: () => sandbox.close(),
    };
  };
}

export const usd = (value: number | string): { code: string; value: number | string } => ({
  code: 'USD',
  value,
});

/** The body of a create, with the least that it needs. */
export const newInvoice = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  invoiceNumber: 'A-1',
  customerId: '4711',
  originalBalance: usd(100),
  openBalance: usd(100),
  ...changes,
});

/** The data of an invoice that is there. */
export async function read(test: TestSandbox, id: number): Promise<Record<string, unknown>> {
  const { status, body } = await test.call('GET', `/invoices/${id}`);
  if (status !== 200) throw new Error(`GET /invoices/${id} answered ${status}`);
  return body.data;
}

/** Creates an invoice and gives its id. */
export async function create(test: TestSandbox, changes: Record<string, unknown> = {}): Promise<number> {
  const { status, body } = await test.call('POST', '/invoices', { body: newInvoice(changes) });
  if (status !== 200) throw new Error(`POST /invoices answered ${status} ${JSON.stringify(body)}`);
  return (body.data as { id: number }).id;
}
