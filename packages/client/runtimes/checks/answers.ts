import {
  createInvoiceClient,
  InvoiceApiError,
  InvoiceResponseError,
  isInvoiceError,
} from '@b2b-invoices/client';
import { expectEqual, expectFailure, expectTrue } from '../expect.ts';
import type { SmokeChecks } from '../smoke-check.ts';
import { invoiceNumbered } from './invoice-numbered.ts';

/** Whatever the service answers is told as what it is. */
export const answerChecks: SmokeChecks = {
  'an unknown invoice is a typed error': async ({ invoices }) => {
    const error = await expectFailure('not-found', invoices.getInvoice(987_654_321));
    expectTrue('it is of its class', error instanceof InvoiceApiError && isInvoiceError(error, 'not-found'));
    expectEqual('the status', error.status, 404);
    expectEqual('the messages', error.messages, ['Invoice does not exist']);
    expectTrue('it has the id of the request', (error.requestId ?? '') !== '');
  },
  'a field that is refused is named': async ({ invoices }) => {
    const error = await expectFailure('unprocessable', invoices.updateInvoice(2041, { dueDate: -1.5 }));
    expectEqual('the fields', Object.keys(error.fields ?? {}), ['dueDate']);
  },
  'a number that is taken is told as such': async ({ invoices }) => {
    await invoices.createInvoice(invoiceNumbered('SMOKE-TAKEN'));
    // Once, since a runtime that sends again by itself may mean this very create; see `observeResends`.
    const again = invoices.createInvoice(invoiceNumbered('SMOKE-TAKEN'), { maxAttempts: 1 });
    const error = await expectFailure('bad-request', again);
    expectEqual('the messages', error.messages, ['The invoice number already exists.']);
  },
  'wrong credentials are told as such': async ({ target: { baseUrl, storeHash } }) => {
    const stranger = createInvoiceClient({ baseUrl, storeHash, token: 'tok-of-somebody-else' });
    const error = await expectFailure('unauthorized', stranger.getInvoice(2041));
    expectEqual('the status', error.status, 401);
  },
  'a page of HTML under a success is not data': async ({ invoices, control }) => {
    await control.addFault({ times: 10, effect: { kind: 'html', status: 200 } });
    const error = await expectFailure('not-json', invoices.getInvoice(2041));
    expectTrue('it is of its class', error instanceof InvoiceResponseError);
    expectEqual('the status', error.status, 200);
  },
  'a body that is no UTF-8 is not data': async ({ target: { baseUrl, storeHash, token } }) => {
    const latin1 = Uint8Array.from('{"code":200,"data":{"note":"caf\xe9"},"meta":{}}', (letter) =>
      letter.charCodeAt(0),
    );
    const fetch = (): Response =>
      new Response(latin1, { headers: { 'Content-Type': 'application/json; charset=iso-8859-1' } });
    await expectFailure(
      'not-json',
      createInvoiceClient({ baseUrl, storeHash, token, fetch, maxAttempts: 1 }).getInvoice(2041),
    );
  },
  'amounts keep their decimals': async ({ invoices, control }) => {
    const value = '90071992547409931.1000';
    await control.addFault({ effect: { kind: 'enum', pointer: '/data/openBalance/value', value } });
    const { data } = await invoices.getInvoice(2041);
    expectEqual('the open balance', data?.openBalance?.value, value);
  },
  'a redirect is not followed, and takes no token along': async ({ target }) => {
    const { redirectUrl: baseUrl, caughtUrl, storeHash, token } = target;
    const invoices = createInvoiceClient({ baseUrl, storeHash, token });
    await expectFailure('unexpected-status', invoices.getInvoice(2041));
    await expectFailure('unexpected-status', invoices.updateInvoice(2041, { status: 1 }));
    expectEqual('what arrived elsewhere', await (await fetch(caughtUrl)).json(), []);
  },
};
