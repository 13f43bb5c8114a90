import { expect, test } from 'vitest';
import { ownStore } from '../../fixtures/own-store.ts';
import { connectInvoices, getInvoice, listInvoices } from '../index.ts';

/** An invoice with this text in the place of every amount. */
const invoice = (value: string): string =>
  `{"id":7,"customerId":"4711","originalBalance":{"code":"USD","value":${value}},"openBalance":{"code":"USD","value":${value}},` +
  `"details":{"header":{"costLines":[{"amount":{"code":"USD","value":${value}}}]},` +
  `"details":{"lineItems":[{"quantity":12345678901234567890,"unitPrice":{"code":"USD","value":${value}},"unitDiscount":{"code":"USD","value":${value}}}]}}}`;
const answering = (data: string) =>
  connectInvoices(
    ownStore({ fetch: () => new Response(`{"code":200,"data":${data},"meta":{"message":"x"}}`) }),
  );

test.each([
  ['"349.5"', '349.5000'],
  ['349.5', '349.5000'],
  ['99999999999999999.9999', '99999999999999999.9999'],
  ['"0.123456"', '0.123456'],
  ['-0', '0.0000'],
  ['"free"', 'free'],
  ['1e400', 'Infinity'],
])('every amount that is read as %s is %s, in a single invoice and in a list', async (wire, value) => {
  const { data: one } = await getInvoice(answering(invoice(wire)), 7);
  const { data: list } = await listInvoices(answering(`[${invoice(wire)}]`), { customerId: '4711' });
  for (const { originalBalance, openBalance, details } of [one, ...list]) {
    const [costLine] = details?.header?.costLines ?? [];
    const [lineItem] = details?.details?.lineItems ?? [];
    const amounts = [
      originalBalance,
      openBalance,
      costLine?.amount,
      lineItem?.unitPrice,
      lineItem?.unitDiscount,
    ];
    expect(amounts).toEqual(amounts.map(() => ({ code: 'USD', value })));
    expect(lineItem?.quantity).toBe('12345678901234567890');
  }
});

test.each([
  '{}',
  '{"originalBalance":null,"details":null}',
  '{"details":{"header":"","details":[]}}',
  '{"details":{"header":{"costLines":[null,1]},"details":{"lineItems":["x",{"unitPrice":5}]}}}',
])('an invoice of another form is given as it is: %s', async (data) => {
  expect((await getInvoice(answering(data), 7)).data).toEqual(JSON.parse(data));
});
