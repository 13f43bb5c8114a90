import type { Change } from '../patch/at.ts';
import { changeField } from '../patch/change-request.ts';
import { isStructure } from '../patch/exact-json.ts';
import { address, create, header, lineItem, lines } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const refused = null;

const refuse =
  (isRefused: (value: unknown, beside: Readonly<Record<string, unknown>>) => boolean): Change =>
  (value, beside) =>
    isRefused(value, beside) ? refused : value;
const refuseText = (isRefused: (text: string) => boolean): Change =>
  refuse((value) => typeof value === 'string' && isRefused(value));
const isLong = (text: string): boolean => text.length > 255;
const isEmptyObject = (value: unknown): boolean => isStructure(value) && Object.keys(value).length === 0;

/** Creates that are refused although the specification allows them. */
export const refusedCreateFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'create-refuses-empty-details',
    rule: 'Details may be empty.',
    seed: changeField('createInvoice', 'details', refuse(isEmptyObject)),
    shows: [create({ details: {} })],
  },
  {
    name: 'create-refuses-details-without-a-header',
    rule: 'Details need no header.',
    seed: changeField(
      'createInvoice',
      'details',
      refuse((value) => isStructure(value) && 'details' in value && !('header' in value)),
    ),
    shows: [create(lines(lineItem))],
  },
  {
    name: 'create-refuses-the-same-line-item-twice',
    rule: 'Two line items of a create may be the same.',
    seed: changeField(
      'createInvoice',
      'details/details/lineItems',
      refuse(
        (items) =>
          Array.isArray(items) && new Set(items.map((item) => JSON.stringify(item))).size < items.length,
      ),
    ),
    shows: [create(lines(lineItem, lineItem))],
  },
  {
    name: 'create-refuses-an-empty-second-address-line',
    rule: 'The texts of an address of a create may be empty.',
    seed: changeField(
      'createInvoice',
      'details/header/billingAddress/street2',
      refuseText((text) => text === ''),
    ),
    shows: [create(header({ billingAddress: { ...address, street2: '' } }))],
  },
  {
    name: 'create-refuses-empty-external-id',
    rule: 'The externalId of a create may be empty.',
    seed: changeField(
      'createInvoice',
      'externalId',
      refuseText((text) => text === ''),
    ),
    shows: [create({ externalId: '' })],
  },
  {
    name: 'create-refuses-long-terms',
    rule: 'The terms may be longer than 255 letters.',
    seed: changeField('createInvoice', 'termsConditions', refuseText(isLong)),
    shows: [create({ termsConditions: 'x'.repeat(256) })],
  },
  {
    name: 'create-refuses-letters-beyond-ascii',
    rule: 'The number of an invoice may have any letters.',
    seed: changeField(
      'createInvoice',
      'invoiceNumber',
      refuseText((text) => /[^ -~]/.test(text)),
    ),
    shows: [create({ invoiceNumber: 'Rč-2026/1' })],
  },
  {
    name: 'create-refuses-letters-of-four-bytes',
    rule: 'Text may have any letter of Unicode.',
    seed: changeField(
      'createInvoice',
      'termsConditions',
      refuseText((text) => /[\u{10000}-\u{10ffff}]/u.test(text)),
    ),
    shows: [create({ termsConditions: 'Thank you 🧾' })],
  },
  {
    name: 'create-refuses-a-due-date-in-the-past',
    rule: 'A due date may be past.',
    seed: changeField(
      'createInvoice',
      'dueDate',
      refuse((value) => typeof value === 'number' && value < Date.now() / 1000),
    ),
    shows: [create({ dueDate: 1_500_000_000 })],
  },
  {
    name: 'create-refuses-partially-paid',
    rule: 'A create may have the status 1.',
    seed: changeField(
      'createInvoice',
      'status',
      refuse((status) => status === 1),
    ),
    shows: [create({ status: 1 })],
  },
  {
    name: 'create-refuses-source-0',
    rule: 'A create may name the source 0.',
    seed: changeField(
      'createInvoice',
      'source',
      refuse((source) => source === 0),
    ),
    shows: [create({ source: 0 })],
  },
]);
