import { at, type Change, without } from '../patch/at.ts';
import { changeAnswer, changeJson, type Where } from '../patch/change-answer.ts';
import { isStructure } from '../patch/exact-json.ts';
import { renamed } from '../patch/renamed.ts';
import { create } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const one: Where = { of: 'getInvoice', status: 200 };
const nullWhenAbsent: Change = (value) => value ?? null;
const isZero = (value: unknown): boolean => /^-?0(\.0+)?$/.test(String(value));
const withThousands = (text: string): string => text.replace(/\B(?=(\d{3})+\.)/g, ',');
const onText =
  (change: (text: string) => unknown): Change =>
  (value) =>
    typeof value === 'string' ? change(value) : value;
const onNumber =
  (change: (number: number) => unknown): Change =>
  (value) =>
    typeof value === 'number' ? change(value) : value;

/** Invoices that are read in another form than the specification gives them. */
export const invoiceShapeFaults: readonly ContractFault[] = ofArea('shape', [
  {
    name: 'read-invoice-has-its-id-as-text',
    rule: 'The id of an invoice is a whole number.',
    seed: changeJson(one, at('data/id', String)),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'status-is-a-word',
    rule: 'The status is one of the numbers 0, 1 and 2.',
    seed: changeJson(
      one,
      at(
        'data/status',
        onNumber((status) => ['Open', 'Partially paid', 'Completed'][status]),
      ),
    ),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'due-date-is-iso-text',
    rule: 'The due date is a number of Unix seconds.',
    seed: changeJson(
      one,
      at(
        'data/dueDate',
        onNumber((seconds) => new Date(seconds * 1000).toISOString()),
      ),
    ),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'missing-external-id-is-null',
    rule: 'A field that an invoice does not have is left out, and never null.',
    seed: changeJson(one, at('data/externalId', nullWhenAbsent)),
    shows: ['GET /invoices/36'],
  },
  {
    name: 'missing-details-are-null',
    rule: 'Details that an invoice does not have are left out, and never null.',
    seed: changeJson(one, at('data/details', nullWhenAbsent)),
    shows: ['GET /invoices/1987'],
  },
  {
    name: 'read-invoice-has-no-company',
    rule: 'An invoice that is read names its company.',
    seed: changeJson(one, without('data/customerId')),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'currency-code-is-called-currency',
    rule: 'The currency of a balance is its code.',
    seed: changeJson(one, renamed('data/originalBalance/code', 'currency')),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'open-balance-of-zero-is-left-out',
    rule: 'An open balance of zero is a balance.',
    seed: changeJson(
      one,
      at('data/openBalance', (balance) =>
        isStructure(balance) && isZero(balance['value']) ? undefined : balance,
      ),
    ),
    shows: ['GET /invoices/1987'],
  },
  {
    name: 'amounts-have-thousands-separators',
    rule: 'An amount is digits with four decimals.',
    seed: changeJson(one, at('data/originalBalance/value', onText(withThousands))),
    shows: ['GET /invoices/1987'],
  },
  {
    name: 'details-are-json-in-a-text',
    rule: 'Details are an object.',
    seed: changeJson(
      one,
      at('data/details', (details) => (isStructure(details) ? JSON.stringify(details) : details)),
    ),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'one-shipping-address-is-no-list',
    rule: 'shippingAddresses is a list, also of one.',
    seed: changeJson(
      one,
      at('data/details/header/shippingAddresses', (list) =>
        Array.isArray(list) && list.length === 1 ? list[0] : list,
      ),
    ),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'number-extra-fields-are-json-numbers',
    rule: 'The value of an extra field is text, also of a number.',
    seed: changeJson(
      one,
      at(
        'data/extraFields/*/fieldValue',
        onText((text) => (/^\d+$/.test(text) ? Number(text) : text)),
      ),
    ),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'text-with-letters-beyond-ascii-is-cut-off',
    rule: 'The length of an answer is counted in bytes, so that its JSON is whole.',
    seed: changeAnswer(one, ({ body }) => ({ body: new TextEncoder().encode(body).slice(0, body.length) })),
    shows: [create({ termsConditions: 'Payé à réception' }), 'GET /invoices/2042'],
  },
]);
