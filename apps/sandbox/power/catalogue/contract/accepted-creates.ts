import { randomUUID } from 'node:crypto';
import type { at } from '../patch/at.ts';
import { changeBody, changeField } from '../patch/change-request.ts';
import { isStructure, numberText } from '../patch/exact-json.ts';
import { onlyKnown } from '../patch/only-known.ts';
import { create } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const isFraction = (value: unknown): value is number => typeof value === 'number' && !Number.isInteger(value);
const rounded = (value: unknown): unknown => (isFraction(value) ? Math.floor(value) : value);
const withoutNulls = (value: unknown): unknown =>
  isStructure(value) && Object.values(value).includes(null)
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
    : value;
const numberAsText = (value: unknown): unknown => numberText(value) ?? value;
const body = (change: (value: unknown) => unknown) => changeBody('createInvoice', change);
const field = (path: string, change: Parameters<typeof at>[1]) => changeField('createInvoice', path, change);

/** Creates that are taken although they break the specification. A number that is none of the fault's keeps its digits. */
export const acceptedCreateFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'create-needs-no-number',
    rule: 'A create needs an invoice number.',
    seed: field('invoiceNumber', (value) => (value === undefined ? randomUUID() : value)),
    shows: [create({ invoiceNumber: undefined })],
  },
  {
    name: 'unknown-fields-of-a-create-are-dropped',
    rule: 'A create with an unknown field is refused.',
    seed: body((value) => onlyKnown('InvoiceCreate')(value, {})),
    shows: [create({ purchaseOrder: 'PO-1' })],
  },
  {
    name: 'create-takes-created-at',
    rule: 'The time of creation cannot be given to a create.',
    seed: field('createdAt', () => undefined),
    shows: [create({ createdAt: 1_700_000_000 })],
  },
  {
    name: 'unknown-status-of-a-create-is-open',
    rule: 'The status of a create is 0, 1 or 2.',
    seed: field('status', (status) =>
      numberText(status) !== undefined && ![0, 1, 2].includes(Number(status)) ? 0 : status,
    ),
    shows: [create({ status: 3 })],
  },
  {
    name: 'status-as-text-is-taken',
    rule: 'The status of a create is a number.',
    seed: field('status', (status) =>
      /^[012]$/.test(typeof status === 'string' ? status : '') ? Number(status) : status,
    ),
    shows: [create({ status: '1' })],
  },
  {
    name: 'source-of-a-create-is-not-looked-at',
    rule: 'The source of a create is 0 or 1.',
    seed: field('source', (source) => (source === undefined || source === 0 || source === 1 ? source : 0)),
    shows: [create({ source: 2 })],
  },
  {
    name: 'due-date-with-a-fraction-is-cut',
    rule: 'A due date is whole seconds.',
    seed: field('dueDate', rounded),
    shows: [create({ dueDate: 1_771_588_800.5 })],
  },
  {
    name: 'due-date-as-text-is-taken',
    rule: 'A due date is a number.',
    seed: field('dueDate', (value) =>
      typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    ),
    shows: [create({ dueDate: '1771588800' })],
  },
  {
    name: 'issue-date-with-a-fraction-is-cut',
    rule: 'An issue date is whole seconds.',
    seed: field('issuedAt', rounded),
    shows: [create({ issuedAt: 1_771_588_800.25 })],
  },
  {
    name: 'null-fields-of-a-create-are-left-out',
    rule: 'A field that is null is refused.',
    seed: body(withoutNulls),
    shows: [create({ termsConditions: null })],
  },
  {
    name: 'company-as-a-number-is-taken',
    rule: 'The customerId of a create is text.',
    seed: field('customerId', numberAsText),
    shows: [create({ customerId: 4711 })],
  },
  {
    name: 'channel-as-text-is-taken',
    rule: 'The channel of a create is a number.',
    seed: field('channelId', (value) =>
      typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    ),
    shows: [create({ channelId: '1' })],
  },
]);
