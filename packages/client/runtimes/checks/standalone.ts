import {
  connectInvoices,
  createInvoice,
  deleteInvoice,
  getInvoice,
  listInvoices,
  updateInvoice,
} from '@b2b-invoices/client';
import { expectEqual, expectFailure } from '../expect.ts';
import { expectNoToken } from '../expect-no-token.ts';
import type { SmokeChecks } from '../smoke-check.ts';
import { invoiceNumbered } from './invoice-numbered.ts';

/** The functions do without a client what its methods do. */
export const standaloneChecks: SmokeChecks = {
  'the functions create, read, list, change and delete': async ({ connection }) => {
    const { data } = await createInvoice(connection, invoiceNumbered('SMOKE-FUNCTIONS'));
    await updateInvoice(connection, data.id, { openBalance: { code: 'EUR', value: '1.5' } });
    const read = await getInvoice(connection, data.id);
    expectEqual('the open balance', read.data.openBalance, { code: 'EUR', value: '1.5000' });
    const page = await listInvoices(connection, { customerId: '4711', limit: 100 });
    expectEqual('that the list has it', page.data.filter(({ id }) => id === data.id).length, 1);
    await deleteInvoice(connection, data.id);
    await expectFailure('not-found', getInvoice(connection, data.id));
  },
  'a connection shows no token': async ({ connection, target: { token }, shows }) => {
    expectNoToken('the connection', connection, token, shows);
  },
  'a list without a company is refused before anything is sent': async ({ connection, control }) => {
    await expectFailure('invalid-argument', listInvoices(connection, {} as { everyCompany: true }));
    expectEqual('the requests that arrived', await control.countRequests('listInvoices'), 0);
  },
  'amounts that are JSON numbers lose no digit': async ({ options }) => {
    const money = '{"code":"USD","value":90071992547409931.1}';
    const body = `{"code":200,"data":{"id":9007199254740993,"openBalance":${money}},"meta":{"message":"SUCCESS"}}`;
    const connection = connectInvoices({ ...options, fetch: () => new Response(body) });
    const { data } = await getInvoice(connection, 7);
    expectEqual('the open balance', data.openBalance, { code: 'USD', value: '90071992547409931.1000' });
    expectEqual('the id', String(data.id), '9007199254740993');
  },
  'amounts that are sent as text arrive digit for digit': async ({ connection }) => {
    const balance = { code: 'EUR', value: '99999999999.9999' };
    const body = { ...invoiceNumbered('SMOKE-DIGITS'), originalBalance: balance, openBalance: balance };
    const { data } = await createInvoice(connection, body);
    expectEqual('the balance', (await getInvoice(connection, data.id)).data.originalBalance, balance);
  },
};
