import type { Change } from '../patch/at.ts';
import { changeBody, changeField } from '../patch/change-request.ts';
import { onlyKnown } from '../patch/only-known.ts';
import { address, header, lineItem, lines, update } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const noneForEmpty: Change = (value) => (value === '' ? undefined : value);
const noneForEmptyList: Change = (value) => (Array.isArray(value) && value.length === 0 ? undefined : value);
const onceEach: Change = (value) => {
  if (!Array.isArray(value)) return value;
  const texts = value.map((item) => JSON.stringify(item));
  const once = value.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
  return once.length === value.length ? value : once;
};
const field = (path: string, change: Change) => changeField('updateInvoice', path, change);
/** Updates that are taken although they break the specification. */
export const acceptedUpdateFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'empty-number-of-an-update-is-ignored',
    rule: 'The number of an update is not empty.',
    seed: field('invoiceNumber', noneForEmpty),
    shows: [update({ invoiceNumber: '' })],
  },
  {
    name: 'empty-company-of-an-update-is-ignored',
    rule: 'The customerId of an update is not empty.',
    seed: field('customerId', noneForEmpty),
    shows: [update({ customerId: '' })],
  },
  {
    name: 'empty-external-id-of-an-update-is-ignored',
    rule: 'The externalId of an update is not empty.',
    seed: field('externalId', noneForEmpty),
    shows: [update({ externalId: '' })],
  },
  {
    name: 'empty-purchase-order-of-an-update-is-ignored',
    rule: 'The purchaseOrderNumber of an update is not empty.',
    seed: field('purchaseOrderNumber', noneForEmpty),
    shows: [update({ purchaseOrderNumber: '' })],
  },
  {
    name: 'unknown-status-of-an-update-is-ignored',
    rule: 'The status of an update is 0, 1 or 2.',
    seed: field('status', (status) => (status === 0 || status === 1 || status === 2 ? status : undefined)),
    shows: [update({ status: 3 })],
  },
  {
    name: 'source-of-an-update-is-not-looked-at',
    rule: 'The source of an update is 0 or 1.',
    seed: field('source', (source) => (source === 0 || source === 1 ? source : undefined)),
    shows: [update({ source: 2 })],
  },
  {
    name: 'unknown-fields-of-an-update-are-ignored',
    rule: 'An update with an unknown field is refused.',
    seed: changeBody('updateInvoice', (value) => onlyKnown('InvoiceUpdate')(value, {})),
    shows: [update({ dueDat: 5 })],
  },
  {
    name: 'update-ignores-the-order-number',
    rule: 'An update cannot have an orderNumber.',
    seed: field('orderNumber', () => undefined),
    shows: [update({ orderNumber: '77' })],
  },
  {
    name: 'update-ignores-the-id',
    rule: 'An update cannot have an id in its body.',
    seed: field('id', () => undefined),
    shows: [update({ id: 2041 })],
  },
  {
    name: 'created-at-of-an-update-may-have-a-fraction',
    rule: 'createdAt is whole seconds.',
    seed: field('createdAt', (value) => (typeof value === 'number' ? Math.trunc(value) : value)),
    shows: [update({ createdAt: 1_768_392_000.5 })],
  },
  {
    name: 'empty-line-items-are-taken',
    rule: 'The line items of an update are at least one.',
    seed: field('details/details/lineItems', noneForEmptyList),
    shows: [update(lines())],
  },
  {
    name: 'same-line-item-twice-is-taken',
    rule: 'No two line items of an update are the same.',
    seed: field('details/details/lineItems', onceEach),
    shows: [update(lines(lineItem, lineItem))],
  },
  {
    name: 'same-shipping-address-twice-is-taken',
    rule: 'No two shipping addresses of an update are the same.',
    seed: field('details/header/shippingAddresses', onceEach),
    shows: [update(header({ shippingAddresses: [address, address] }))],
  },
  {
    name: 'empty-sku-of-an-update-is-taken',
    rule: 'The SKU of a line item of an update is not empty.',
    seed: field('details/details/lineItems/*/sku', (sku) => (sku === '' ? '-' : sku)),
    shows: [update(lines({ ...lineItem, sku: '' }))],
  },
  {
    name: 'line-item-of-an-update-needs-no-quantity',
    rule: 'A line item of an update has a quantity.',
    seed: field('details/details/lineItems/*/quantity', (quantity) =>
      quantity === undefined ? '1' : quantity,
    ),
    shows: [update(lines({ ...lineItem, quantity: undefined }))],
  },
  {
    name: 'billing-address-of-an-update-needs-no-custom-fields',
    rule: 'The billing address of an update has customFields.',
    seed: field('details/header/billingAddress/customFields', (fields) =>
      fields === undefined ? '' : fields,
    ),
    shows: [update(header({ billingAddress: address }))],
  },
  {
    name: 'details-of-an-update-may-have-a-type',
    rule: 'The details of an update have no type.',
    seed: field('details/type', () => undefined),
    shows: [update({ details: { type: 'StandardInvoiceDetails' } })],
  },
  {
    name: 'header-of-an-update-may-have-an-order-date',
    rule: 'The header of an update has no orderDate.',
    seed: field('details/header/orderDate', () => undefined),
    shows: [update(header({ orderDate: 1_768_219_200 }))],
  },
]);
