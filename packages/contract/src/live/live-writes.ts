import { ask, dataOf } from './ask.ts';
import type { WritePermission } from './live-limits.ts';
import type { LiveContext, LiveStep } from './live-plan.ts';

const amount = (value: number) => ({ code: 'USD', value });
const money = (value: string) => ({ code: 'USD', value });

/** The least that an invoice can be created with. */
function leastBody({ prefix, write }: LiveContext, number: string): Record<string, unknown> {
  return {
    invoiceNumber: `${prefix}${number}`,
    customerId: write?.companyId ?? '',
    originalBalance: amount(120.5),
    openBalance: amount(120.5),
  };
}

const details = (comments: string) => ({
  header: { costLines: [{ description: 'Freight', amount: money('12.5000') }] },
  details: { lineItems: [{ sku: 'B2BCT-1', quantity: '2', unitPrice: money('54.0000'), comments }] },
});

/** Creates an invoice. @returns its id; undefined where the answer gives none */
async function create(context: LiveContext, body: Record<string, unknown>): Promise<number | undefined> {
  const step = await ask(context, 'createInvoice', { body });
  const { id, invoiceId } = Object(dataOf(step)) as { id?: unknown; invoiceId?: unknown };
  return [id, invoiceId].find((each): each is number => Number.isSafeInteger(each));
}

async function createReadDelete(context: LiveContext): Promise<void> {
  const body = leastBody(context, '1');
  const id = await create(context, body);
  if (id === undefined) return;
  const path = { invoiceId: id };
  await ask(context, 'getInvoice', { path });
  await ask(context, 'createInvoice', { body });
  await ask(context, 'updateInvoice', { path, body: { purchaseOrderNumber: 'B2BCT-PO' } });
  await ask(context, 'getInvoice', { path });
  await ask(context, 'updateInvoice', { path, body: { openBalance: money('0.0000') } });
  await ask(context, 'getInvoice', { path });
  const query = { q: body['invoiceNumber'], searchBy: 'invoiceNumber', customerId: body['customerId'] };
  await ask(context, 'listInvoices', { query });
  await ask(context, 'deleteInvoice', { path });
  await ask(context, 'getInvoice', { path });
}

async function replaceDetails(context: LiveContext): Promise<void> {
  const body = {
    ...leastBody(context, '2'),
    externalId: `${context.prefix}2`,
    openBalance: amount(0.01),
    details: details('first'),
  };
  const id = await create(context, body);
  if (id === undefined) return;
  const path = { invoiceId: id };
  await ask(context, 'getInvoice', { path });
  await ask(context, 'updateInvoice', { path, body: { details: updated } });
  await ask(context, 'getInvoice', { path });
}

/** Details in the form that an update takes, without the cost lines that were there before. */
const updated = {
  details: {
    lineItems: [
      {
        sku: 'B2BCT-2',
        type: 'product',
        comments: 'second',
        quantity: '1',
        unitPrice: money('54.0000'),
        description: 'Replaced',
        unitDiscount: money('0.0000'),
      },
    ],
  },
};

async function fromOrder(context: LiveContext): Promise<void> {
  const orderId = context.write?.orderId ?? '';
  const step = await ask(context, 'createInvoiceFromOrder', { path: { orderId } });
  const { invoiceId } = Object(dataOf(step)) as { invoiceId?: unknown };
  if (Number.isSafeInteger(invoiceId))
    await ask(context, 'getInvoice', { path: { invoiceId: Number(invoiceId) } });
}

/** The requests of a live run that write, in their order. */
export function writeSteps({ companyId, orderId }: WritePermission): LiveStep[] {
  const steps: LiveStep[] = [
    {
      says: `create an invoice of company ${companyId}, read it, try its number again, update it, pay it, list it, delete it`,
      requests: 10,
      objects: 2,
      run: createReadDelete,
    },
    {
      says: `create an invoice of company ${companyId} with details, replace the details`,
      requests: 4,
      objects: 1,
      run: replaceDetails,
    },
  ];
  if (orderId === undefined) return steps;
  const says = `make an invoice from the order ${orderId}`;
  return [...steps, { says, requests: 2, objects: 1, run: fromOrder }];
}
