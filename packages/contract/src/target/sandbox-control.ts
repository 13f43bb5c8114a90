import { randomBytes } from 'node:crypto';
import type { InvoiceFetch } from '@b2b-invoices/client';
import type { WireResponse } from '../wire/exchange.ts';
import { createSend, Unanswered } from '../wire/send.ts';
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
  const send = createSend(fetch, timeoutMs);
  const headers = new Headers({ 'X-Sandbox-Secret': secret, 'Content-Type': 'application/json' });
  const run = randomBytes(6).toString('hex');
  let opened = 0;

  async function answerTo(method: string, path: string, text: string | undefined): Promise<WireResponse> {
    const request = { method, url: new URL(base + path), headers, body: text ?? '' };
    try {
      return await send(request, text === undefined ? undefined : new TextEncoder().encode(text));
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      throw new ControlRefused(`${method} ${base}${path} is not answered: ${error.message}`, {
        cause: error,
      });
    }
  }

  async function ask(method: string, path: string, sent?: unknown): Promise<void> {
    const { status, body } = await answerTo(
      method,
      path,
      sent === undefined ? undefined : JSON.stringify(sent),
    );
    if (status >= 200 && status < 300) return;
    throw new ControlRefused(
      `${method} ${base}${path} answered ${status}: ${body.replaceAll(secret, '…').slice(0, 300)}. Is the sandbox started with --control and this secret?`,
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
