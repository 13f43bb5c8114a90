import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { DrawWireFault, WireFault } from './wire-fault.ts';

/** A proxy between a client and a service that does to requests what is drawn for them. */
export interface FaultProxy {
  /** The same address as the service's, but at the proxy. */
  baseUrl: string;
  /** How many requests came, those that nothing happened to among them. */
  requests(): number;
  /** How many of them each fault struck. */
  struck: ReadonlyMap<WireFault, number>;
  /** Resolves once everything that was handed on has been answered, what came late among it. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

type Deliver = () => Promise<Answer>;

const lateMs = 25;
const delayMs = 10;
const html = '<!doctype html><title>Sign in</title><p>Please sign in to continue.';
const message = (text: string): string =>
  JSON.stringify({ data: { errMsg: text }, meta: { message: 'Error' } });

/** Starts one in front of a service at an address of this machine. */
export async function startFaultProxy(serviceUrl: string, draw: DrawWireFault): Promise<FaultProxy> {
  const service = new URL(serviceUrl);
  const agent = new Agent({ keepAlive: true });
  const struck = new Map<WireFault, number>();
  const pending = new Set<Promise<unknown>>();
  let requests = 0;

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readAll(incoming);
    const { method = '', url = '', headers } = incoming;
    const fault = draw(method, url, body.toString());
    requests += 1;
    if (fault) struck.set(fault, (struck.get(fault) ?? 0) + 1);
    const deliver = (): Promise<Answer> => {
      const answer = ask(new URL(url, service), { method, headers, agent }, body);
      pending.add(answer);
      answer.finally(() => pending.delete(answer)).catch(() => undefined);
      return answer;
    };
    await strike(fault, deliver, outgoing);
  }

  const server = createServer((incoming, outgoing) => {
    const work = handle(incoming, outgoing).catch(() => outgoing.destroy());
    pending.add(work);
    work.finally(() => pending.delete(work));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${service.pathname}`,
    requests: () => requests,
    struck,
    async settled() {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
    async stop() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function strike(fault: WireFault | undefined, deliver: Deliver, to: ServerResponse): Promise<void> {
  const reset = (): unknown => to.socket?.resetAndDestroy();
  switch (fault) {
    case 'reset-before':
      return void reset();
    case 'hang-before':
      return;
    case 'html-before':
      return void to.writeHead(502, { 'Content-Type': 'text/html' }).end(html);
    case 'unavailable-before':
      return void to.writeHead(503).end(message('Down for maintenance'));
    case 'busy-before':
      return void to.writeHead(429, { 'Retry-After': '0' }).end(message('Too many requests'));
    case 'late':
      reset();
      await setTimeout(lateMs);
      return void (await deliver());
    case 'delay':
      await setTimeout(delayMs);
  }
  const answer = await deliver();
  const half = answer.body.subarray(0, answer.body.length / 2);
  switch (fault) {
    case 'reset-after':
      return void reset();
    case 'error-after':
      return void to.writeHead(500).end(message('Something went wrong'));
    case 'login-after':
      return void to.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
    case 'stall-after':
      return void to.writeHead(answer.status, answer.headers).write(half);
    case 'truncate-after':
      to.writeHead(answer.status, answer.headers).write(half, reset);
      return;
    case 'duplicate':
      await deliver();
  }
  to.writeHead(answer.status, answer.headers).end(answer.body);
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function ask(
  url: URL,
  options: { method: string; headers: IncomingHttpHeaders; agent: Agent },
  body: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (answer) => {
      const { statusCode: status = 502, headers } = answer;
      readAll(answer).then((read) => resolve({ status, headers, body: read }), reject);
    });
    outgoing.on('error', reject).end(body);
  });
}
