import type { Invoice } from '@b2b-invoices/types';
import { type ApiCall, type OperationId, on, type Written } from './api-call.ts';
import { changeSuccess, jsonOf } from './json-answer.ts';
import type { Seed } from './state-fault.ts';

type Some = OperationId | readonly OperationId[];

/** Writes something else than what was sent. Numbers that are not touched stay as they came, to the last digit. */
export const changeBody = (
  operations: Some,
  change: (body: Written, call: ApiCall) => Written | Promise<Written>,
): Seed =>
  on(operations, async (call) => call.pass(call.body ? { body: await change(call.body, call) } : {}));

/** Lists by another query than the one that came; a query that is refused stays refused. */
export const changeQuery = (change: (query: URLSearchParams, call: ApiCall) => void): Seed =>
  on('listInvoices', async (call) => {
    const query = new URLSearchParams(call.query);
    change(query, call);
    const response = await call.pass();
    return response.ok && query.toString() !== call.query.toString() ? call.pass({ query }) : response;
  });

/** Shows the data of a success otherwise. */
export const changeData = <Data>(operations: Some, change: (data: Data, call: ApiCall) => unknown): Seed =>
  on(operations, async (call) =>
    changeSuccess(await call.pass(), async (body) => {
      body.data = await change(body.data as Data, call);
    }),
  );

/** Shows invoices otherwise than they are. */
export const changeShown = (
  operations: readonly ('getInvoice' | 'listInvoices')[],
  change: (invoice: Invoice, call: ApiCall) => Invoice,
): Seed =>
  changeData<Invoice | Invoice[]>(operations, (data, call) =>
    Array.isArray(data) ? data.map((each) => change(each, call)) : change(data, call),
  );

/** Does something more after a success, before it is answered. */
export const afterwards = <Data>(
  operations: Some,
  effect: (call: ApiCall, data: Data) => Promise<unknown>,
): Seed =>
  on(operations, async (call) => {
    const response = await call.pass();
    const { data } = await jsonOf<Data>(response.clone());
    if (response.ok && data !== undefined) await effect(call, data);
    return response;
  });

/** The invoice that a call is about, undefined where it is not there. */
export const invoiceOf = async ({ ask, id }: ApiCall): Promise<Invoice | undefined> =>
  (await ask<Invoice>('GET', `/invoices/${id}`)).data;
