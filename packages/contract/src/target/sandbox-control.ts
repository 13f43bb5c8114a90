import { randomBytes } from 'node:crypto';
import type { InvoiceFetch } from '@b2b-invoices/client';
import { reasonOf } from '../wire/send.ts';
import type { TargetControl } from './target-control.ts';

/** Where a sandbox's control is, and what opens it. */
export interface SandboxControlOptions {
  /** Such as `http://127.0.0.1:4020/_sandbox`. */
  url: string;
  /** What the sandbox was started with as `--control`. */
  secret: string;
  /** Takes the requests in place of the network. */
  fetch?: InvoiceFetch;
  /** The most milliseconds that an answer may take. Default 10,000. */
  timeoutMs?: number;
}

/** Control refused, did not answer, or something else answered in its place. */
export class ControlRefused extends Error {
  override readonly name = 'ControlRefused';
}

/** The control of a sandbox: each check gets a store of its own there, with a clock that stands. */
export function createSandboxControl({
  url,
  secret,
  fetch,
  timeoutMs = 10_000,
}: SandboxControlOptions): TargetControl {
  const base = url.replace(/\/$/, '');
  const send = fetch ?? ((request: Request) => globalThis.fetch(request));
  const run = randomBytes(6).toString('hex');
  let opened = 0;

  async function answerTo(request: Request): Promise<Response> {
    try {
      return await send(request);
    } catch (error) {
      const { method, url: address } = request;
      throw new ControlRefused(`${method} ${address} is not answered: ${reasonOf(error)}`, { cause: error });
    }
  }

  async function ask(method: string, path: string, body?: unknown): Promise<void> {
    const request = new Request(base + path, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'X-Sandbox-Secret': secret, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await answerTo(request);
    if (answer.ok) return void (await answer.arrayBuffer());
    const text = (await answer.text()).replaceAll(secret, '…');
    throw new ControlRefused(
      `${method} ${base}${path} answered ${answer.status}: ${text.slice(0, 300)}. Is the sandbox started with --control and this secret?`,
    );
  }

  return {
    async openStore({ companies, channels, orders, extraFields, termDays }) {
      opened += 1;
      const storeHash = `contract-${run}-${opened}`;
      const [token, storefrontToken] = [`token-${run}-${opened}`, `buyer-${run}-${opened}`];
      const seed = { kind: 'contents', companies, channels, orders, extraFields };
      const store = `/stores/${storeHash}`;
      const tokens = { tokens: [token], storefrontTokens: [storefrontToken] };
      await ask('POST', '/stores', { storeHash, ...tokens, termDays, seed });
      return {
        credentials: { storeHash, token },
        legacyCredentials: { authToken: token },
        storefrontToken,
        setClock: (seconds) => ask('PUT', `${store}/clock`, { now: seconds * 1000, frozen: true }),
        reset: () => ask('POST', `${store}/reset`),
        close: () => ask('DELETE', store),
      };
    },
  };
}
