import { Buffer } from 'node:buffer';
import { Agent, type IncomingMessage, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { WireRequest, WireResponse } from './exchange.ts';

/** Milliseconds after which an idle connection is let go of: sooner than servers do, Node's own after five seconds. */
const idle = 4000;

const settings = { keepAlive: true, timeout: idle };
const ways: Readonly<Record<string, { request: typeof plainRequest; agent: Agent }>> = {
  'http:': { request: plainRequest, agent: new Agent(settings) },
  'https:': { request: secureRequest, agent: new SecureAgent(settings) },
};

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** A header of an answer by its name in any letter case; several of one name are joined, as `Headers` does. */
function headerOf({ rawHeaders }: IncomingMessage, name: string): string | null {
  const wanted = name.toLowerCase();
  let found: string | null = null;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() !== wanted) continue;
    const value = rawHeaders[index + 1] as string;
    found = found === null ? value : `${found}, ${value}`;
  }
  return found;
}

/** The text of a body: UTF-8 without the mark that it may begin with. */
function textOf(answer: IncomingMessage, chunks: readonly Buffer[]): string {
  const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
  const decode = decoders[headerOf(answer, 'content-encoding')?.toLowerCase() ?? ''];
  const text = (decode ? decode(bytes) : bytes).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function readAnswer(answer: IncomingMessage): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.once('error', reject);
    answer.once('end', () => {
      try {
        const headers = { get: (name: string) => headerOf(answer, name) };
        resolve({ status: answer.statusCode ?? 0, headers, body: textOf(answer, chunks) });
      } catch (error) {
        reject(error);
      }
    });
  });
}

/** What bears a body says how long it is, also where there is none. */
const bearsBody = (method: string): boolean => /^(POST|PUT|PATCH)$/.test(method);

/**
 * Sends a request over HTTP and reads the whole answer. A redirect is an answer. The global `fetch` does the same and takes three
 * times as long, which is most of the time of a run.
 * @throws Error with a `code`, such as `ECONNREFUSED`, when no whole answer comes; the reason of the signal when it says so
 */
export function sendOverHttp(
  { method, url, headers }: WireRequest,
  bytes: Uint8Array | undefined,
  signal: AbortSignal,
): Promise<WireResponse> {
  const way = ways[url.protocol];
  if (!way) throw new TypeError(`${url.protocol} is no way to send a request; use http: or https:`);
  const length = bytes?.length ?? (bearsBody(method) ? 0 : undefined);
  return new Promise((resolve, reject) => {
    const sent = way.request(url, {
      method,
      agent: way.agent,
      signal,
      headers: {
        'user-agent': 'b2b-invoices-contract',
        ...Object.fromEntries(headers),
        ...(length === undefined ? {} : { 'content-length': length }),
      },
    });
    sent.once('error', reject);
    sent.once('response', (answer) => readAnswer(answer).then(resolve, reject));
    sent.end(bytes);
  });
}
