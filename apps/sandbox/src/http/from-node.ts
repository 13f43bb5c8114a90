import { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brokenOff, tooLarge } from './body-refusals.ts';
import type { IncomingRequest } from './incoming-request.ts';
import type { OutgoingAnswer } from './outgoing-answer.ts';

function readAll(message: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(tooLarge(limit));
      else chunks.push(chunk);
    });
    message.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    message.once('error', () => reject(brokenOff()));
    message.once('close', () => {
      if (!message.complete) reject(brokenOff());
    });
  });
}

/** The path and query of a request line, which may name the whole URL. */
function targetOf(target: string): string {
  if (target.startsWith('/') || !/^https?:\/\//i.test(target) || !URL.canParse(target)) return target;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

/** Looks up a header by its name in lower case. Node's own object of headers costs more than the few that are needed. */
function headerOf(rawHeaders: readonly string[], wanted: string): string | null {
  let found: string | null = null;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    if (name.length !== wanted.length || name.toLowerCase() !== wanted) continue;
    const value = rawHeaders[index + 1] as string;
    found = found === null ? value : `${found}, ${value}`;
  }
  return found;
}

/** Whether a host is one that a link can be made of; HTTP/1.0 names none. */
const isUsable = (host: string | null): boolean =>
  !host || /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host);

/** Whether a request names a host that a link can be made of. */
export const hasUsableHost = (request: IncomingRequest): boolean => isUsable(request.header('host'));

/** A request that comes from Node's server. */
class NodeRequest implements IncomingRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly rawHeaders: readonly string[];
  readonly #message: IncomingMessage;

  constructor(message: IncomingMessage) {
    const target = targetOf(message.url ?? '/');
    const mark = target.indexOf('?');
    this.method = message.method ?? 'GET';
    this.path = mark < 0 ? target : target.slice(0, mark);
    this.query = mark < 0 ? '' : target.slice(mark + 1);
    this.rawHeaders = message.rawHeaders;
    this.#message = message;
  }

  get origin(): string {
    return `http://${this.header('host') || 'localhost'}`;
  }

  header(name: string): string | null {
    return headerOf(this.rawHeaders, name);
  }

  readBody(limit: number): Promise<Uint8Array> {
    if (Number(this.header('content-length') ?? 0) > limit) return Promise.reject(tooLarge(limit));
    return readAll(this.#message, limit);
  }
}

export const fromNode = (message: IncomingMessage): IncomingRequest => new NodeRequest(message);

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

/** Sends an answer, or lets it fail on its way as its delivery says. */
export function send(answer: OutgoingAnswer, message: IncomingMessage, response: ServerResponse): void {
  const { status, headers, delivery } = answer;
  if (delivery?.kind === 'reset') {
    message.socket.resetAndDestroy();
    return;
  }
  const body = answer.bytes ?? Buffer.from(answer.body);
  headers['Content-Length'] = String(body.length);
  // What is left of a body that nobody wanted would have to be read before the next request.
  if (!message.complete && hasBody(message)) headers['Connection'] = 'close';
  response.writeHead(status, headers);
  if (!delivery) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, delivery.afterBytes), () => {
    if (delivery.kind === 'truncate') message.socket.destroy();
  });
}
