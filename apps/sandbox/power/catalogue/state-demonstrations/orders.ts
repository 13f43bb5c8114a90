import type { Demonstration } from './shop.ts';

const fromOrder: Demonstration = async ({ send, list }) => {
  const { status, data } = await send('POST', '/orders/90417/invoices');
  const [invoice] = (await list('limit=1')).items;
  return [status, data, invoice];
};

const askedAgain =
  (orderId: number): Demonstration =>
  async ({ send }) => {
    await send('POST', '/orders/90417/invoices');
    return send('POST', `/orders/${orderId}/invoices`);
  };

/** By the name of a fault of orders. */
export const orderDemonstrations: Record<string, Demonstration> = {
  'from-order-number-has-no-leading-zeros': fromOrder,
  'from-order-names-another-number': fromOrder,
  'from-order-names-the-order-as-the-invoice': fromOrder,
  'from-order-takes-another-company': fromOrder,
  'from-order-takes-the-first-cost-line-for-the-amount': fromOrder,
  'from-order-is-in-dollars': fromOrder,
  'from-order-rounds-to-whole-units': fromOrder,
  'from-order-is-completed': fromOrder,
  'from-order-has-no-order-number': fromOrder,
  'from-order-takes-the-order-id-for-its-number': fromOrder,
  'from-order-answers-the-first-invoice-again': askedAgain(90417),
  'from-order-knows-the-bigcommerce-id': askedAgain(1205),
};
