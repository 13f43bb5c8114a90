import { isMoney } from '../patch-state/amounts.ts';
import { afterwards, changeBody } from '../patch-state/change.ts';
import { changeField, eachOf, list, text, without } from '../patch-state/change-field.ts';
import { disguised } from '../patch-state/disguised.ts';
import { stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('persistence');
const lineItems = 'details.details.lineItems';

/** Mistakes in what is kept of a body. */
export const persistenceFaults: readonly SeededFault[] = [
  fault(
    'create-drops-purchase-order-number',
    'A create keeps the purchase order number.',
    changeField('createInvoice', 'purchaseOrderNumber', (number) =>
      typeof number === 'string' ? undefined : number,
    ),
  ),
  fault(
    'create-drops-external-id-beside-order-number',
    'A create keeps the external id, also of an invoice for an order.',
    changeBody('createInvoice', (body) =>
      body['orderNumber'] && typeof body['externalId'] === 'string' ? without(body, 'externalId') : body,
    ),
  ),
  fault(
    'create-drops-channel',
    'A create keeps the channel.',
    disguised((disguise) =>
      afterwards<{ id: number }>('createInvoice', async (call, { id }) => {
        disguise(call, id, { channelId: undefined, channelName: undefined });
      }),
    ),
  ),
  fault(
    'create-swaps-external-ids',
    'The external id of an invoice and that of its company are two fields.',
    changeBody('createInvoice', (body) =>
      body['externalId'] && body['externalCustomerId']
        ? { ...body, externalId: body['externalCustomerId'], externalCustomerId: body['externalId'] }
        : body,
    ),
  ),
  fault(
    'create-cuts-terms-at-255',
    'Terms and conditions are kept whole, however long they are.',
    changeField(
      'createInvoice',
      'termsConditions',
      text((terms) => terms.slice(0, 255)),
    ),
  ),
  fault(
    'create-escapes-markup-in-terms',
    'Text is kept as it was sent.',
    changeField(
      'createInvoice',
      'termsConditions',
      text((terms) => terms.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
    ),
  ),
  fault(
    'write-loses-characters-of-four-bytes',
    'Bodies are UTF-8, with every character.',
    changeField(
      ['createInvoice', 'updateInvoice'],
      'purchaseOrderNumber',
      text((number) => number.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '?')),
    ),
  ),
  fault(
    'create-trims-purchase-order-number',
    'Spaces around a text are part of it.',
    changeField(
      'createInvoice',
      'purchaseOrderNumber',
      text((number) => number.trim()),
    ),
  ),
  fault(
    'create-lowercases-external-id',
    'An external id is free text and keeps its letter case.',
    changeField(
      'createInvoice',
      'externalId',
      text((id) => id.toLowerCase()),
    ),
  ),
  fault(
    'create-strips-leading-zeros-of-external-id',
    'An external id is text, also where it looks like a number.',
    changeField(
      ['createInvoice', 'updateInvoice'],
      'externalId',
      text((id) => (/^0\d+$/.test(id) ? id.replace(/^0+(?=\d)/, '') : id)),
    ),
  ),
  fault(
    'create-loses-the-last-line-item',
    'Every line item is kept.',
    changeField(
      'createInvoice',
      lineItems,
      list((items) => (items.length > 1 ? items.slice(0, -1) : items)),
    ),
  ),
  fault(
    'create-loses-unit-discounts',
    'A line item keeps its discount.',
    changeField(
      'createInvoice',
      lineItems,
      eachOf((item) => (isMoney(item['unitDiscount']) ? without(item, 'unitDiscount') : item)),
    ),
  ),
  fault(
    'update-loses-custom-fields-of-line-items',
    'A line item keeps its custom fields.',
    changeField(
      'updateInvoice',
      lineItems,
      eachOf((item) => without(item, 'customFields')),
    ),
  ),
  fault(
    'create-sorts-cost-lines',
    'Cost lines stay in the order in which they were sent.',
    changeField(
      'createInvoice',
      'details.header.costLines',
      list((lines) =>
        lines.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)),
      ),
    ),
  ),
  fault(
    'create-keeps-one-shipping-address',
    'Every shipping address is kept.',
    changeField(
      'createInvoice',
      'details.header.shippingAddresses',
      list((addresses) => addresses.slice(0, 1)),
    ),
  ),
  fault(
    'create-loses-shipments-beside-line-items',
    'Shipments are kept beside line items.',
    changeField('createInvoice', 'details.details', (lines) => {
      const { lineItems: items, shipments } = Object(lines) as Record<string, unknown>;
      return items && shipments ? without(lines as Record<string, unknown>, 'shipments') : lines;
    }),
  ),
];
