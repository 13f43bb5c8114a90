import { type Example, operationsOf, specification } from '@b2b-invoices/spec';
import type { Invoice } from '@b2b-invoices/types';
import type { StoreData } from './store-data.ts';

/** The data of a named example of a success. */
function exampleData(operationId: string, name: string): unknown {
  const operation = operationsOf(specification).find((each) => each.operationId === operationId);
  const examples: Example[] =
    operation?.responses.flatMap(({ bodies }) => bodies.flatMap((body) => body.examples)) ?? [];
  const { data } = Object(examples.find((example) => example.name === name)?.value) as { data?: unknown };
  if (data === undefined) throw new Error(`The specification has no example ${name} of ${operationId}.`);
  return data;
}

/**
 * A store with what the examples of the specification speak of: two companies, two channels, extra fields of each type,
 * three invoices, and an order that has no invoice yet (90417). Requests that are examples succeed on it.
 */
export function demoStore(credentials: Pick<StoreData, 'hash' | 'tokens'>): StoreData {
  const invoice = (name: string): Invoice => exampleData('getInvoice', name) as Invoice;
  const fromOrder = invoice('fromOrder');
  return {
    ...credentials,
    companies: [
      { companyId: '4711', name: 'Harbor Tool Supply' },
      { companyId: '5120', name: 'Maes Bouw' },
    ],
    channels: [
      { channelId: 1, name: 'Trade counter' },
      { channelId: 664179, name: 'Web shop' },
    ],
    extraFields: exampleData('listInvoiceExtraFields', 'extraFieldPage') as NonNullable<
      StoreData['extraFields']
    >,
    invoices: [fromOrder, invoice('completed'), invoice('partiallyPaid')],
    orders: [
      {
        orderId: 90417,
        orderNumber: '1205',
        companyId: '5120',
        status: 'Awaiting Fulfillment',
        arrivesAt: 0,
        currency: fromOrder.originalBalance.code,
        total: String(fromOrder.originalBalance.value),
        channelId: 664179,
        details: fromOrder.details ?? {},
      },
    ],
  };
}
