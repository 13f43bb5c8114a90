import { InvoiceConnectionError } from '@b2b-invoices/client';
import { expectEqual, expectFailure, expectTrue } from '../expect.ts';
import type { SmokeChecks } from '../smoke-check.ts';
import { countNumbered, invoiceNumbered } from './invoice-numbered.ts';

/** How many milliseconds "at once" may take on a busy machine. */
const atOnce = 1500;

/** What the network does to a call is told as what it is, in time. */
export const connectionChecks: SmokeChecks = {
  'a call that is aborted before it begins sends nothing': async ({ invoices, control }) => {
    const signal = AbortSignal.abort();
    await expectFailure('aborted', invoices.getInvoice(2041, { signal }));
    expectEqual('the requests that arrived', await control.countRequests('getInvoice'), 0);
  },
  'an abort in flight ends the call at once': async ({ invoices, control }) => {
    await control.addFault({ delay: 30_000 });
    const abort = new AbortController();
    let began = Number.NaN;
    const abortOnceItArrived = async (): Promise<void> => {
      await control.untilFaultsStruck();
      began = Date.now();
      abort.abort();
    };
    const call = invoices.getInvoice(2041, { signal: abort.signal });
    await Promise.all([expectFailure('aborted', call), abortOnceItArrived()]);
    expectTrue(`it ended within ${atOnce} ms`, Date.now() - began < atOnce);
  },
  'a body that stalls ends with the time limit': async ({ invoices, control }) => {
    await control.addFault({ times: 10, effect: { kind: 'stall', afterBytes: 20 } });
    const began = Date.now();
    const signal = AbortSignal.timeout(300);
    const error = await expectFailure('aborted', invoices.getInvoice(2041, { signal }));
    expectTrue(`it ended within ${atOnce} ms`, Date.now() - began < atOnce);
    expectEqual('the name of the cause', Object(error.cause).name, 'TimeoutError');
    expectEqual('the status', error.status, 200);
  },
  'a body that breaks off is no answer': async ({ invoices, control }) => {
    await control.addFault({ times: 10, effect: { kind: 'truncate', afterBytes: 20 } });
    const call = invoices.getInvoice(2041, { maxAttempts: 1 });
    const error = await expectFailure('connection-failed', call);
    expectTrue('it is of its class', error instanceof InvoiceConnectionError);
  },
  // Ten times, since some runtimes send a request again by themselves; see `observeResends`.
  'a create whose answer is lost may have been applied': async ({ invoices, control }) => {
    const match = { operationId: 'createInvoice' };
    await control.addFault({ match, times: 10, effect: { kind: 'reset', when: 'after' } });
    const call = invoices.createInvoice(invoiceNumbered('SMOKE-LOST'), { maxAttempts: 1 });
    const { applied } = await expectFailure('connection-failed', call);
    expectEqual('whether it was applied', applied, 'maybe');
    expectEqual('the invoices with the number', await countNumbered(invoices, 'SMOKE-LOST'), 1);
  },
  'a create that never arrived may have been applied, as far as anybody can tell': async ({
    invoices,
    control,
  }) => {
    const match = { operationId: 'createInvoice' };
    await control.addFault({ match, times: 10, effect: { kind: 'reset', when: 'before' } });
    const call = invoices.createInvoice(invoiceNumbered('SMOKE-NEVER'), { maxAttempts: 1 });
    const { applied } = await expectFailure('connection-failed', call);
    expectEqual('whether it was applied', applied, 'maybe');
    expectEqual('the invoices with the number', await countNumbered(invoices, 'SMOKE-NEVER'), 0);
  },
};
