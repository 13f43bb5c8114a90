import { operationsOf, specification } from '@b2b-invoices/spec';
import type { Exchange } from '../src/wire/exchange.ts';

/** An exchange in which an operation answers with this body. */
export function answerWith(
  operationId: string,
  body: unknown,
  status = 200,
  type = 'application/json',
): Exchange {
  const operation = operationsOf(specification).find((each) => each.operationId === operationId);
  const url = new URL('http://127.0.0.1/api/v3/io/ip/invoices');
  return {
    via: 'http',
    operation,
    request: { method: 'GET', url, headers: new Headers(), body: '' },
    response: { status, headers: new Headers({ 'Content-Type': type }), body: JSON.stringify(body) },
    milliseconds: 1,
    problems: [],
  };
}

/** The answer with the first example of an operation, its `data` changed. */
export function exampleWith(operationId: string, change: (data: never) => void): Exchange {
  const operation = operationsOf(specification).find((each) => each.operationId === operationId);
  const example = operation?.responses.find(({ status }) => status === 200)?.bodies[0]?.examples[0];
  const body = structuredClone(example?.value) as { data: never };
  change(body.data);
  return answerWith(operationId, body);
}
