import type { RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { basePath } from './api.ts';
import { controlPath } from './control/create-control.ts';
import { fromNode, hasUsableHost, send } from './http/from-node.ts';
import type { IncomingRequest } from './http/incoming-request.ts';
import { isLoopback } from './http/is-loopback.ts';
import type { OutgoingAnswer } from './http/outgoing-answer.ts';

export interface ListenerOptions {
  /** Answers what is below the base path of the API. */
  api: (request: IncomingRequest) => Promise<OutgoingAnswer>;
  /** Answers everything else. */
  beyondApi: (request: Request) => Response | Promise<Response>;
  /** Whether control answers to other machines. */
  controlFromAnywhere: boolean;
}

/** Whether a path is the API's. */
export const isOfApi = (path: string): boolean => path.startsWith(`${basePath}/`);

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
  response.end(JSON.stringify({ message }));
}

/** Answers the requests of Node's server. */
export function createListener({ api, beyondApi, controlFromAnywhere }: ListenerOptions): RequestListener {
  const otherwise = getRequestListener(beyondApi, { overrideGlobalObjects: false });
  const isClosed = (path: string, address: string | undefined): boolean =>
    path.startsWith(controlPath) && !controlFromAnywhere && !isLoopback(address);

  return (message, response) => {
    const incoming = fromNode(message);
    if (!hasUsableHost(incoming)) return refuse(response, 400, 'The Host header names no host.');
    if (isOfApi(incoming.path)) {
      void api(incoming).then((answer) => send(answer, message, response));
      return;
    }
    if (isClosed(incoming.path, message.socket.remoteAddress)) {
      const advice = 'Start the sandbox with --control-from-anywhere to open it.';
      return refuse(response, 403, `Control answers to this machine alone. ${advice}`);
    }
    void otherwise(message, response);
  };
}
