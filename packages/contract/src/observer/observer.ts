import type { InvoiceFetch } from '@b2b-invoices/client';
import { type Document, operationsOf } from '@b2b-invoices/spec';
import { createFindOperation } from '../specification/find-operation.ts';
import type { Problem } from '../specification/problem.ts';
import { createSchemaValidator } from '../specification/schema-validator.ts';
import { validateRequest } from '../specification/validate-request.ts';
import { validateResponse } from '../specification/validate-response.ts';
import type { Exchange, Via } from '../wire/exchange.ts';

/** Holds everything that passes through it against the specification. */
export interface Observer {
  /** All that passed, in the order of the answers. */
  readonly exchanges: readonly Exchange[];
  /**
   * A fetch that passes requests on unchanged and remembers them.
   * @param onExchange is told of each exchange before the answer is handed on
   */
  watch(via: Via, fetch: InvoiceFetch, onExchange?: (exchange: Exchange) => void): InvoiceFetch;
}

/** Watches the traffic with a server whose API is at `baseUrl`. */
export function createObserver(document: Document, baseUrl: string): Observer {
  const findOperation = createFindOperation(operationsOf(document));
  const validate = createSchemaValidator(document);
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, '');
  const exchanges: Exchange[] = [];

  const watch: Observer['watch'] = (via, fetch, onExchange) => async (request) => {
    const sent = {
      method: request.method,
      url: new URL(request.url),
      headers: new Headers(request.headers),
      body: await request.clone().text(),
    };
    const began = performance.now();
    const answer = await fetch(request);
    const body = await answer.clone().text();
    const milliseconds = performance.now() - began;
    const received = { status: answer.status, headers: new Headers(answer.headers), body };

    const { pathname } = sent.url;
    const found = pathname.startsWith(`${basePath}/`)
      ? findOperation(sent.method, pathname.slice(basePath.length))
      : undefined;
    const problems: Problem[] = found
      ? [
          ...validateRequest(found.operation, found.pathValues, sent, validate),
          ...validateResponse(found.operation, received, validate),
        ]
      : [{ side: 'request', pointer: '#/paths', message: `${sent.method} ${pathname} is not described` }];
    const exchange = {
      via,
      operation: found?.operation,
      request: sent,
      response: received,
      milliseconds,
      problems,
    };
    exchanges.push(exchange);
    onExchange?.(exchange);
    return answer;
  };

  return { exchanges, watch };
}
