import { createInvoiceClient, observeCalls } from '@b2b-invoices/client';
import { expectEqual, expectFailure } from '../expect.ts';
import type { SmokeChecks, SmokeContext } from '../smoke-check.ts';
import { countNumbered, invoiceNumbered } from './invoice-numbered.ts';

const match = { operationId: 'createInvoice' };

/** The answer to so many creates is lost; the call gives the invoice all the same, and it is there once. */
async function expectCreatedOnce(
  { invoices, control }: SmokeContext,
  invoiceNumber: string,
  times: number,
): Promise<void> {
  await control.addFault({ match, times, effect: { kind: 'reset', when: 'after' } });
  const { data, isReconciled } = await invoices.createInvoice(invoiceNumbered(invoiceNumber));
  expectEqual('whether it was looked up', isReconciled, true);
  expectEqual(
    'the number of what it gave',
    (await invoices.getInvoice(data.id)).data.invoiceNumber,
    invoiceNumber,
  );
  expectEqual('the invoices with the number', await countNumbered(invoices, invoiceNumber), 1);
}

/** What may go better at another attempt is sent again; a create, only where that makes no second invoice. */
export const retryChecks: SmokeChecks = {
  'a read that gets a 503 is sent again': async ({ invoices, control }) => {
    await control.addFault({ times: 2, effect: { kind: 'status', status: 503 } });
    expectEqual('the id', (await invoices.getInvoice(2041)).data.id, 2041);
    expectEqual('the requests that arrived', await control.countRequests('getInvoice'), 3);
  },
  'a 429 is waited for as long as Retry-After says': async ({ options, control }) => {
    const waits: unknown[] = [];
    const observer = observeCalls({ onWait: ({ cause, ms }) => waits.push([cause, ms]) });
    await control.addFault({ effect: { kind: 'status', status: 429, retryAfter: 1 } });
    const began = performance.now();
    await createInvoiceClient({ ...options, observer }).getInvoice(2041);
    expectEqual('the waits', waits, [['retry-after', 1000]]);
    // Timers may be a little early.
    expectEqual('that it waited', performance.now() - began > 990, true);
  },
  'a body that stalls is asked for again after the time limit': async ({ invoices, control }) => {
    await control.addFault({ effect: { kind: 'stall', afterBytes: 20 } });
    const { data } = await invoices.getInvoice(2041, { attemptTimeoutMs: 500 });
    expectEqual('the id', data.id, 2041);
  },
  'a body that always stalls has timed out': async ({ invoices, control }) => {
    await control.addFault({ times: 10, effect: { kind: 'stall', afterBytes: 20 } });
    const call = invoices.getInvoice(2041, { attemptTimeoutMs: 200, maxAttempts: 2 });
    const { attempts, status } = await expectFailure('timed-out', call);
    expectEqual('the attempts and the status', [attempts, status], [2, 200]);
  },
  'a create whose answer is lost once gives the invoice, which is there once': (context) =>
    expectCreatedOnce(context, 'SMOKE-LOST-ONCE', 1),
  // Also where the runtime sends each attempt twice by itself.
  'a create whose answers are all lost gives the invoice, which is there once': (context) =>
    expectCreatedOnce(context, 'SMOKE-LOST-ALWAYS', 10),
  'a create that never arrived is sent again, and is there once': async ({ invoices, control }) => {
    await control.addFault({ match, times: 2, effect: { kind: 'reset', when: 'before' } });
    await invoices.createInvoice(invoiceNumbered('SMOKE-AGAIN'));
    expectEqual('the invoices with the number', await countNumbered(invoices, 'SMOKE-AGAIN'), 1);
  },
  'a create that is lost and cannot be looked up may have been applied': async ({ invoices, control }) => {
    await control.addFault({ match, times: 10, effect: { kind: 'reset', when: 'after' } });
    const look = { operationId: 'listInvoices' };
    await control.addFault({ match: look, times: 5, effect: { kind: 'status', status: 503 } });
    const call = invoices.createInvoice(invoiceNumbered('SMOKE-UNKNOWN'));
    const { applied, attempts } = await expectFailure('connection-failed', call);
    expectEqual('what is known of it', [applied, attempts], ['maybe', 1]);
  },
  'a delete whose answers are lost is a success in the end, or tells that the invoice is gone': async (
    context,
  ) => {
    const { invoices, control } = context;
    const { data } = await invoices.createInvoice(invoiceNumbered('SMOKE-DELETED'));
    await control.addFault({ effect: { kind: 'reset', when: 'after' } });
    const reason = await invoices.deleteInvoice(data.id).then(
      ({ isReconciled }) => (isReconciled ? 'not-found' : 'an answer that was lost'),
      (error: unknown) => Object(error).reason,
    );
    expectEqual('what it met', reason, 'not-found');
    await expectFailure('not-found', invoices.getInvoice(data.id));
  },
};
