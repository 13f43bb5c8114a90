// Every property of an invoice, read into a variable of its type, as an importer maps it to the columns of a table.
import type { Amount, ReadInvoice } from '@b2b-invoices/client';
import type { Address, CustomFields, ExtraField, Shipment } from '@b2b-invoices/types';

export function header(invoice: ReadInvoice): unknown[] {
  const id: number = invoice.id;
  const customerId: string = invoice.customerId;
  const externalCustomerId: string | undefined = invoice.externalCustomerId;
  const externalId: string | undefined = invoice.externalId;
  const invoiceNumber: string = invoice.invoiceNumber;
  const type: string | undefined = invoice.type;
  const dueDate: number | undefined = invoice.dueDate;
  const status: 0 | 1 | 2 = invoice.status;
  const orderNumber: string | number | undefined = invoice.orderNumber;
  const purchaseOrderNumber: string | undefined = invoice.purchaseOrderNumber;
  const isPendingPayment: number | undefined = invoice.isPendingPayment;
  const source: 0 | 1 | undefined = invoice.source;
  const originalBalance: Amount = invoice.originalBalance;
  const openBalance: { code: string; value: string } = invoice.openBalance;
  const customerName: string | undefined = invoice.customerName;
  const createdAt: number | string | undefined = invoice.createdAt;
  const updatedAt: number | string | undefined = invoice.updatedAt;
  const channelId: string | number | undefined = invoice.channelId;
  const channelName: string | undefined = invoice.channelName;
  const termsConditions: string | undefined = invoice.termsConditions;
  const extraFields: ExtraField[] | undefined = invoice.extraFields;
  const region: string | undefined = extraFields?.find(({ fieldName }) => fieldName === 'Region')?.fieldValue;
  return [
    [id, customerId, externalCustomerId, externalId, invoiceNumber, type, dueDate, status, orderNumber],
    [purchaseOrderNumber, isPendingPayment, source, originalBalance, openBalance, customerName, createdAt],
    [updatedAt, channelId, channelName, termsConditions, region],
  ];
}

function address(each: Address): unknown[] {
  const { city, state, country, street1, street2, zipCode, lastName, firstName } = each;
  const lines: string[] = [
    `${firstName} ${lastName}`,
    street1,
    street2,
    `${zipCode} ${city}`,
    state,
    country,
  ];
  const customFields: CustomFields | undefined = each.customFields;
  return [...lines, customFields];
}

function shipment(each: Shipment): string[] {
  const { addressIndex, shipDate, shipVia, trackingNumber, comments } = each;
  return [addressIndex, shipDate, shipVia, trackingNumber, comments];
}

export function details({ details }: ReadInvoice): unknown[] {
  const kind: string | undefined = details?.type;
  const orderDate: number | undefined = details?.header?.orderDate;
  const customerFields: CustomFields | undefined = details?.header?.customerFields;
  const costs = (details?.header?.costLines ?? []).map(({ description, amount }): [string, string] => [
    description,
    amount.value,
  ]);
  const billing = details?.header?.billingAddress && address(details.header.billingAddress);
  const shipping = (details?.header?.shippingAddresses ?? []).map(address);
  const shipments = (details?.details?.shipments ?? []).map(shipment);
  const lines = (details?.details?.lineItems ?? []).map((line) => {
    const sku: string = line.sku;
    const quantity: string | number = line.quantity;
    const price: string = line.unitPrice.value;
    const discount: string | undefined = line.unitDiscount?.value;
    const texts: (string | undefined)[] = [line.type, line.comments, line.description];
    return [sku, quantity, price, discount, texts, line.customFields];
  });
  return [kind, orderDate, customerFields, costs, billing, shipping, shipments, lines];
}
