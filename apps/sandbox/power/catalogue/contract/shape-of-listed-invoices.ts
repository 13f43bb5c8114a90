import { at, type Change, without } from '../patch/at.ts';
import { changeJson, type Where } from '../patch/change-answer.ts';
import { isStructure } from '../patch/exact-json.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const page: Where = { of: 'listInvoices', status: 200 };
const nullWhenAbsent: Change = (value) => value ?? null;
const onText =
  (change: (text: string) => unknown): Change =>
  (value) =>
    typeof value === 'string' ? change(value) : value;
const onNumber =
  (change: (number: number) => unknown): Change =>
  (value) =>
    typeof value === 'number' ? change(value) : value;

/** Invoices that stand in a list in another form than the specification gives them. */
export const listedInvoiceShapeFaults: readonly ContractFault[] = ofArea('shape', [
  {
    name: 'listed-invoices-have-their-ids-as-text',
    rule: 'The id of a listed invoice is a whole number.',
    seed: changeJson(page, at('data/*/id', String)),
    shows: ['GET /invoices'],
  },
  {
    name: 'completed-is-status-3-in-a-list',
    rule: 'A completed invoice has status 2, also in a list.',
    seed: changeJson(
      page,
      at(
        'data/*/status',
        onNumber((status) => (status === 2 ? 3 : status)),
      ),
    ),
    shows: ['GET /invoices'],
  },
  {
    name: 'created-at-has-a-fraction',
    rule: 'Times are whole seconds.',
    seed: changeJson(
      page,
      at(
        'data/*/createdAt',
        onNumber((seconds) => seconds + 0.482),
      ),
    ),
    shows: ['GET /invoices'],
  },
  {
    name: 'updated-at-is-null-until-an-update',
    rule: 'An invoice that was never updated has the time of its creation as updatedAt.',
    seed: changeJson(
      page,
      at('data/*/updatedAt', (value, { createdAt }) => (value === createdAt ? null : value)),
    ),
    shows: ['GET /invoices'],
  },
  {
    name: 'missing-purchase-order-is-null-in-a-list',
    rule: 'A field that a listed invoice does not have is left out, and never null.',
    seed: changeJson(page, at('data/*/purchaseOrderNumber', nullWhenAbsent)),
    shows: ['GET /invoices'],
  },
  {
    name: 'company-id-is-a-number',
    rule: 'customerId is text.',
    seed: changeJson(page, at('data/*/customerId', onText(Number))),
    shows: ['GET /invoices'],
  },
  {
    name: 'listed-invoices-have-no-number',
    rule: 'Every listed invoice has its number.',
    seed: changeJson(page, without('data/*/invoiceNumber')),
    shows: ['GET /invoices'],
  },
  {
    name: 'balances-have-no-currency-in-a-list',
    rule: 'A balance is an amount with its currency.',
    seed: changeJson(
      page,
      at('data/*/openBalance', (balance) => (isStructure(balance) ? balance['value'] : balance)),
    ),
    shows: ['GET /invoices'],
  },
  {
    name: 'cost-lines-have-bare-amounts',
    rule: 'The amount of a cost line has a currency.',
    seed: changeJson(
      page,
      at('data/*/details/header/costLines/*/amount', (amount) =>
        isStructure(amount) ? amount['value'] : amount,
      ),
    ),
    shows: ['GET /invoices'],
  },
  {
    name: 'extra-fields-are-a-map-in-a-list',
    rule: 'Extra fields are a list of names and values.',
    seed: changeJson(
      page,
      at('data/*/extraFields', (fields) =>
        Array.isArray(fields)
          ? Object.fromEntries(fields.map(({ fieldName, fieldValue }) => [fieldName, fieldValue]))
          : fields,
      ),
    ),
    shows: ['GET /invoices?isIncludeExtraFields=1'],
  },
]);
