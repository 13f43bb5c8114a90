import { createInvoiceClient } from '@b2b-invoices/client';
import { expectFailure, expectTrue } from '../expect.ts';
import { expectNoToken } from '../expect-no-token.ts';
import type { SmokeChecks } from '../smoke-check.ts';

/** Nothing that a program could log shows the token, however this runtime shows it. */
export const secretChecks: SmokeChecks = {
  'the client shows no token': async ({ invoices, target: { token }, shows }) => {
    expectNoToken('the client', invoices, token, shows);
  },
  'a result shows no token, even where the service repeats it': async (context) => {
    const { invoices, control, target, shows } = context;
    const value = `signed with ${target.token}`;
    await control.addFault({ effect: { kind: 'field', pointer: '/data', name: 'note', value } });
    const result = await invoices.getInvoice(2041);
    expectTrue('the rest of the field is there', JSON.stringify(result).includes('signed with '));
    expectNoToken('the result', result, target.token, shows);
  },
  'an error shows no token, even where the service repeats it': async (context) => {
    const { invoices, control, target, shows } = context;
    const body = { code: 400, data: { errMsg: `Not for ${target.token}` }, meta: { message: 'Error' } };
    await control.addFault({ effect: { kind: 'status', status: 400, body } });
    const error = await expectFailure('bad-request', invoices.getInvoice(2041));
    expectTrue('the rest of the message is there', error.message.includes('Not for '));
    expectNoToken('the error', error, target.token, shows);
  },
  'an error of the connection shows no token': async ({ invoices, control, target: { token }, shows }) => {
    await control.addFault({ times: 10, effect: { kind: 'reset', when: 'before' } });
    const call = invoices.getInvoice(2041, { maxAttempts: 1 });
    const error = await expectFailure('connection-failed', call);
    expectNoToken('the error', error, token, shows);
  },
  'an error about the options shows no token': async ({ target: { token, storeHash }, shows }) => {
    const call = (async () =>
      createInvoiceClient({ storeHash, token, baseUrl: `not-an-address-${token}` }))();
    expectNoToken('the error', await expectFailure('invalid-argument', call), token, shows);
  },
};
