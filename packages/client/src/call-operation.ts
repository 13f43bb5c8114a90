import { InvoiceArgumentError } from './errors/invoice-argument-error.ts';
import type { CallOptions } from './invoice-client.ts';
import type { Envelope, InvoiceResult } from './invoice-result.ts';
import type { Operation } from './operations.ts';
import { readAnswer } from './read-answer.ts';
import type { Connection } from './read-client-options.ts';
import { type Send, sendRequest } from './send-request.ts';

/** One call: which operation, what is wrong with its arguments if anything is, and how to send it. */
export interface Call {
  operation: Operation;
  problem?: string | undefined;
  send: Send;
}

/**
 * Every call of every operation passes through here, and each run sends at most one request. So this is the place for
 * whatever concerns all calls alike.
 */
export async function callOperation<Body extends Envelope>(
  connection: Connection,
  { operation, problem, send }: Call,
  { signal }: CallOptions = {},
): Promise<InvoiceResult<Body>> {
  if (problem !== undefined) {
    const { operationId, method, path } = operation;
    throw new InvoiceArgumentError({
      reason: 'invalid-argument',
      operation: operationId,
      method: method.toUpperCase(),
      url: connection.redact(connection.baseUrl + path),
      summary: connection.redact(problem),
    });
  }
  const answer = await sendRequest(connection, operation, send, signal);
  return readAnswer<Body>(answer, operation, connection);
}
