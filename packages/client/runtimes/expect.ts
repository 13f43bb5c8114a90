import { InvoiceClientError } from '@b2b-invoices/client';

/** Throws unless both are the same as JSON. */
export function expectEqual(what: string, got: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`${what} is ${left} instead of ${right}`);
}

/** Throws unless it holds. */
export function expectTrue(what: string, holds: boolean): void {
  if (!holds) throw new Error(`it does not hold that ${what}`);
}

/** The error that a call rejects with. Throws if it resolves, or rejects with anything but an error of the client for this reason. */
export async function expectFailure(reason: string, call: Promise<unknown>): Promise<InvoiceClientError> {
  const failure = await call.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (failure === undefined) throw new Error(`the call resolved instead of failing as ${reason}`);
  const { error } = failure;
  if (!(error instanceof InvoiceClientError)) throw new Error(`it failed outside the family: ${error}`);
  if (error.reason !== reason)
    throw new Error(`it failed as ${error.reason}, not ${reason}: ${error.message}`);
  return error;
}
