import type { Invoice, InvoiceFromOrder } from '@b2b-invoices/types';
import { type ApiCall, on, type Written } from '../patch-state/api-call.ts';
import { changeData } from '../patch-state/change.ts';
import { type Disguise, disguised, type Shown } from '../patch-state/disguised.ts';
import { numberText } from '../patch-state/exact-json.ts';
import { answerInstead, jsonOf, refusalBody, successBody } from '../patch-state/json-answer.ts';
import { listAll } from '../patch-state/list-all.ts';
import { remembering } from '../patch-state/remembering.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('orders');

async function madeBy(call: ApiCall, response: Response): Promise<Invoice | undefined> {
  const { data } = await jsonOf<InvoiceFromOrder>(response.clone());
  if (!response.ok || !data) return undefined;
  return (await call.ask<Invoice>('GET', `/invoices/${data.invoiceId}`)).data;
}

/** Changes an invoice right after it was made from an order. */
const changing = (change: (invoice: Invoice, call: ApiCall) => Written | Promise<Written>): Seed =>
  on('createInvoiceFromOrder', async (call) => {
    const response = await call.pass();
    const invoice = await madeBy(call, response);
    if (invoice) await call.ask('PUT', `/invoices/${invoice.id}`, await change(invoice, call));
    return response;
  });

const showing = (shown: (call: ApiCall) => Shown): Seed =>
  disguised((disguise: Disguise) =>
    on('createInvoiceFromOrder', async (call) => {
      const response = await call.pass();
      const invoice = await madeBy(call, response);
      if (invoice) disguise(call, invoice.id, shown(call));
      return response;
    }),
  );

const inCurrency = (code: string, { originalBalance, openBalance }: Invoice): Written => ({
  originalBalance: { code, value: numberText(originalBalance.value) },
  openBalance: { code, value: numberText(openBalance.value) },
});

/** Mistakes in making an invoice from an order. */
export const orderFaults: readonly SeededFault[] = [
  fault(
    'from-order-number-has-no-leading-zeros',
    'The number of an invoice from an order has eight digits.',
    on('createInvoiceFromOrder', async (call) => {
      const response = await call.pass();
      const { data } = await jsonOf<InvoiceFromOrder>(response.clone());
      if (!response.ok || !data) return response;
      const invoiceNumber = data.invoiceNumber.replace(/^0+/, '');
      const { ok } = await call.ask('PUT', `/invoices/${data.invoiceId}`, { invoiceNumber });
      return ok
        ? answerInstead(response, { status: 200, body: successBody({ ...data, invoiceNumber }, 'SUCCESS') })
        : response;
    }),
  ),
  fault(
    'from-order-names-another-number',
    'The number that is answered is that of the invoice.',
    changeData<InvoiceFromOrder>('createInvoiceFromOrder', (data) => ({
      ...data,
      invoiceNumber: String(Number(data.invoiceNumber) + 1).padStart(8, '0'),
    })),
  ),
  fault(
    'from-order-names-the-order-as-the-invoice',
    'The id that is answered is that of the invoice.',
    changeData<InvoiceFromOrder>('createInvoiceFromOrder', (data, { id }) => ({ ...data, invoiceId: id })),
  ),
  fault(
    'from-order-takes-another-company',
    'An invoice from an order is of the company that ordered.',
    changing(async ({ customerId }, call) => {
      const other = (await listAll(call)).find((each) => each.customerId !== customerId);
      return other ? { customerId: other.customerId } : {};
    }),
  ),
  fault(
    'from-order-takes-the-first-cost-line-for-the-amount',
    'An invoice from an order has the amount of the order.',
    changing(({ details }) => {
      const amount = details?.header?.costLines?.[0]?.amount;
      if (!amount) return {};
      const balance = { code: amount.code, value: numberText(amount.value) };
      return { originalBalance: balance, openBalance: balance };
    }),
  ),
  fault(
    'from-order-is-in-dollars',
    'An invoice from an order is in the currency of the order.',
    changing((invoice) => inCurrency('USD', invoice)),
  ),
  fault(
    'from-order-rounds-to-whole-units',
    'An invoice from an order has the amount of the order.',
    changing(({ originalBalance: { code, value } }) => {
      const balance = { code, value: String(Math.round(Number(value))) };
      return { originalBalance: balance, openBalance: balance };
    }),
  ),
  fault(
    'from-order-is-completed',
    'An invoice from an order is open while something is.',
    changing(() => ({ status: 2 })),
  ),
  fault(
    'from-order-has-no-order-number',
    'An invoice from an order has the number of the order.',
    showing(() => ({ orderNumber: undefined })),
  ),
  fault(
    'from-order-takes-the-order-id-for-its-number',
    'The order number of an invoice is the BigCommerce id, not that of B2B Edition.',
    showing(({ id }) => ({ orderNumber: String(id) })),
  ),
  fault(
    'from-order-answers-the-first-invoice-again',
    'An order that has an invoice is refused.',
    remembering(
      () => new Map<number, InvoiceFromOrder>(),
      (memoryOf) =>
        on('createInvoiceFromOrder', async (call) => {
          const response = await call.pass();
          const { data } = await jsonOf<InvoiceFromOrder>(response.clone());
          if (response.ok && data) memoryOf(call).set(call.id, data);
          const first = response.status === 400 ? memoryOf(call).get(call.id) : undefined;
          return first
            ? answerInstead(response, { status: 200, body: successBody(first, 'SUCCESS') })
            : response;
        }),
    ),
  ),
  fault(
    'from-order-knows-the-bigcommerce-id',
    'The BigCommerce id of an order is not its id here.',
    on('createInvoiceFromOrder', async (call) => {
      const response = await call.pass();
      if (response.status !== 404) return response;
      const invoices = await listAll(call);
      return invoices.some(({ orderNumber }) => Number(orderNumber) === call.id)
        ? answerInstead(response, {
            status: 400,
            body: refusalBody(400, 'The invoice exists for this order'),
          })
        : response;
    }),
  ),
];
