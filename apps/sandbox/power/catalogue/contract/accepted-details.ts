import type { at } from '../patch/at.ts';
import { changeField } from '../patch/change-request.ts';
import { isStructure, numberText } from '../patch/exact-json.ts';
import { onlyKnown } from '../patch/only-known.ts';
import { address, create, header, lineItem, lines, usd } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const numberAsText = (value: unknown): unknown => numberText(value) ?? value;
const orEmpty = (value: unknown): unknown => value ?? '';
const field = (path: string, change: Parameters<typeof at>[1]) => changeField('createInvoice', path, change);

/** Creates whose details or extra fields are taken although they break the specification. */
export const acceptedDetailsFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'extra-field-needs-no-value',
    rule: 'An extra field has a name and a value.',
    seed: field('extraFields/*/fieldValue', orEmpty),
    shows: [create({ extraFields: [{ fieldName: 'Remarks' }] })],
  },
  {
    name: 'extra-field-takes-a-number',
    rule: 'The value of an extra field is text.',
    seed: field('extraFields/*/fieldValue', numberAsText),
    shows: [create({ extraFields: [{ fieldName: 'Pallets', fieldValue: 3 }] })],
  },
  {
    name: 'line-item-needs-no-price',
    rule: 'A line item has a unit price.',
    seed: field('details/details/lineItems/*/unitPrice', (price) => price ?? usd('0.0000')),
    shows: [create(lines({ ...lineItem, unitPrice: undefined }))],
  },
  {
    name: 'quantity-as-a-number-is-taken',
    rule: 'The quantity of a line item is text.',
    seed: field('details/details/lineItems/*/quantity', numberAsText),
    shows: [create(lines({ ...lineItem, quantity: 2 }))],
  },
  {
    name: 'unit-price-as-a-number-is-taken',
    rule: 'Amounts inside details are text.',
    seed: field('details/details/lineItems/*/unitPrice/value', numberAsText),
    shows: [create(lines({ ...lineItem, unitPrice: usd(1.5) }))],
  },
  {
    name: 'second-address-line-may-be-left-out',
    rule: 'An address has both lines of its street.',
    seed: field('details/header/billingAddress/street2', orEmpty),
    shows: [create(header({ billingAddress: { ...address, street2: undefined } }))],
  },
  {
    name: 'unknown-fields-of-a-line-item-are-dropped',
    rule: 'A line item with an unknown field is refused.',
    seed: field('details/details/lineItems/*', onlyKnown('LineItemCreate')),
    shows: [create(lines({ ...lineItem, taxRate: '0.21' }))],
  },
  {
    name: 'line-items-may-stand-directly-in-details',
    rule: 'Line items stand in details.details.',
    seed: field('details', (details) =>
      isStructure(details) && Array.isArray(details['lineItems'])
        ? { details: { lineItems: details['lineItems'] } }
        : details,
    ),
    shows: [create({ details: { lineItems: [lineItem] } })],
  },
]);
