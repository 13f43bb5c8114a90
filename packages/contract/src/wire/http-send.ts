import { Buffer } from 'node:buffer';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Agent, type Dispatcher } from 'undici';
import type { WireRequest, WireResponse } from './exchange.ts';

/** The connections of this process, without limits of time of their own: who sends has one. */
const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

type HeadersOfAnswer = Readonly<Record<string, string | string[] | undefined>>;

/** Headers of an answer by their name in any letter case; several of one name are joined, as `Headers` does. */
function readable(headers: HeadersOfAnswer): WireResponse['headers'] {
  return {
    get(name) {
      const value = headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
  };
}

/** The text of a body: UTF-8 without the mark that it may begin with. */
function textOf(headers: WireResponse['headers'], chunks: readonly Buffer[]): string {
  const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
  const decode = decoders[headers.get('content-encoding')?.toLowerCase() ?? ''];
  const text = (decode ? decode(bytes) : bytes).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Takes an answer as it comes. */
class AnswerHandler implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: WireResponse) => void;
  readonly #reject: (error: unknown) => void;
  readonly #signal: AbortSignal;
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #headers: WireResponse['headers'] = readable({});

  constructor(
    signal: AbortSignal,
    resolve: (answer: WireResponse) => void,
    reject: (error: unknown) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const end = (): void => controller.abort(this.#signal.reason as Error);
    if (this.#signal.aborted) end();
    else this.#signal.addEventListener('abort', end, { once: true });
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: HeadersOfAnswer): void {
    this.#status = status;
    this.#headers = readable(headers);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    try {
      const body = textOf(this.#headers, this.#chunks);
      this.#resolve({ status: this.#status, headers: this.#headers, body });
    } catch (error) {
      this.#reject(error);
    }
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}

/**
 * Sends a request over HTTP and reads the whole answer; a redirect is an answer. The global `fetch` does the same and takes about
 * five times the processor time, which was most of the time of a run.
 * @throws Error with a `code`, such as `ECONNREFUSED`, when no whole answer comes; the reason of the signal when it says so
 */
export function sendOverHttp(
  { method, url, headers }: WireRequest,
  bytes: Uint8Array | undefined,
  signal: AbortSignal,
): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    const sent = { 'user-agent': 'b2b-invoices-contract', ...Object.fromEntries(headers) };
    const options = {
      origin: url.origin,
      path: url.pathname + url.search,
      method: method as 'GET',
      headers: sent,
    };
    agent.dispatch({ ...options, body: bytes ?? null }, new AnswerHandler(signal, resolve, reject));
  });
}
