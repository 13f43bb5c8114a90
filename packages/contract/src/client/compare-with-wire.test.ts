import { createInvoiceClient } from '@b2b-invoices/client';
import { expect, test } from 'vitest';
import { makeStep, storeHash, token } from '../../test-reports/make-step.ts';
import { compareWithWire } from './compare-with-wire.ts';

const baseUrl = 'http://127.0.0.1/api/v3/io/ip';

/** What the comparison says of an invoice that came with one amount, and that the client gave, perhaps with another. */
async function compared(came: unknown, given?: string): Promise<string[]> {
  const bodyWith = (value: unknown) => ({
    code: 200,
    data: { id: 5, openBalance: { code: 'EUR', value } },
    meta: { message: 'SUCCESS' },
  });
  const fetch = async () => Response.json(bodyWith(given ?? came));
  const client = createInvoiceClient({ baseUrl, storeHash, token, fetch });
  const result = await client.getInvoice(5);
  const call = { method: 'GET', path: '/invoices/5' };
  return compareWithWire(makeStep(baseUrl, call, { status: 200, body: bodyWith(came) }).exchange, { result });
}

test.each([
  ...['-0.00', '-0', '0', '.50', '-.5', '5.', '+1.50', ' 2 ', '1e3', '1E-7', '007.10', '-12.3400'],
  ...['12345678901234567890.12345', '', '.', '-', 'n/a', '1,5', 349.5, 1e-7],
])('an amount of %j in the store is given as it came', async (amount) => {
  expect(await compared(amount)).toEqual([]);
});

test.each([
  ['1.50', '-1.50'],
  ['0.00', '0.01'],
  ['.5', '5'],
  ['1e3', '1e4'],
  ['', '0'],
  ['12345678901234567890.12345', '12345678901234567890.12346'],
])('an amount of %j that the client gives as %j is told', async (came, given) => {
  expect(await compared(came, given)).toEqual(["the client's data differ from the wire"]);
});
