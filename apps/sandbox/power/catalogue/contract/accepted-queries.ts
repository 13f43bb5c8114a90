import { changeQuery } from '../patch/change-request.ts';
import type { OperationName } from '../patch/operation.ts';
import type { Seed } from '../patch/seed.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

/**
 * Takes values of a query key that are to be refused.
 * @param accept gives the value to go on with, undefined to go on without the key
 */
const takeValue = (
  of: OperationName,
  name: string,
  isWrong: (value: string) => boolean,
  accept: (value: string) => string | undefined = () => undefined,
): Seed =>
  changeQuery(of, (query) => {
    const values = query.getAll(name);
    if (!values.some(isWrong)) return;
    query.delete(name);
    for (const value of values.map((each) => (isWrong(each) ? accept(each) : each))) {
      if (value !== undefined) query.append(name, value);
    }
  });

const isNot =
  (pattern: RegExp) =>
  (value: string): boolean =>
    !pattern.test(value);
const isBelow =
  (least: number) =>
  (value: string): boolean =>
    /^-?\d+$/.test(value) && Number(value) < least;
const isAbove250 = (value: string): boolean => /^\d+$/.test(value) && Number(value) > 250;

/** Queries that are taken although they break the specification. */
export const acceptedQueryFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'limit-0-is-taken',
    rule: 'A limit of 0 is refused.',
    seed: takeValue('listInvoices', 'limit', isBelow(1)),
    shows: ['GET /invoices?limit=0'],
  },
  {
    name: 'limit-251-is-cut-to-250',
    rule: 'A limit above 250 is refused.',
    seed: takeValue('listInvoices', 'limit', isAbove250, () => '250'),
    shows: ['GET /invoices?limit=251'],
  },
  {
    name: 'extra-field-limit-251-is-cut-to-250',
    rule: 'A limit of extra fields above 250 is refused.',
    seed: takeValue('listInvoiceExtraFields', 'limit', isAbove250, () => '250'),
    shows: ['GET /invoices/extra-fields?limit=251'],
  },
  {
    name: 'extra-field-limit-0-is-taken',
    rule: 'A limit of extra fields of 0 is refused.',
    seed: takeValue('listInvoiceExtraFields', 'limit', (value) => value === '0'),
    shows: ['GET /invoices/extra-fields?limit=0'],
  },
  {
    name: 'negative-offset-is-taken-as-0',
    rule: 'A negative offset is refused.',
    seed: takeValue('listInvoices', 'offset', isBelow(0), () => '0'),
    shows: ['GET /invoices?offset=-1'],
  },
  {
    name: 'negative-offset-of-extra-fields-is-taken-as-0',
    rule: 'A negative offset of extra fields is refused.',
    seed: takeValue('listInvoiceExtraFields', 'offset', isBelow(0), () => '0'),
    shows: ['GET /invoices/extra-fields?offset=-1'],
  },
  {
    name: 'limit-that-is-text-is-ignored',
    rule: 'A limit that is no number is refused.',
    seed: takeValue('listInvoices', 'limit', isNot(/^-?\d+$/)),
    shows: ['GET /invoices?limit=ten'],
  },
  {
    name: 'limit-with-a-fraction-is-taken',
    rule: 'A limit is a whole number.',
    seed: takeValue(
      'listInvoices',
      'limit',
      (value) => /^\d+\.\d+$/.test(value),
      (value) => value.split('.')[0],
    ),
    shows: ['GET /invoices?limit=2.5'],
  },
  {
    name: 'unknown-sort-field-is-ignored',
    rule: 'A field that cannot be sorted by is refused.',
    seed: takeValue(
      'listInvoices',
      'sortBy',
      isNot(
        /^(invoiceNumber|createdAt|customerId|externalCustomerId|dueDate|updatedAt|isPendingPayment|openBalance|originalBalance|status)$/,
      ),
    ),
    shows: ['GET /invoices?sortBy=customerName'],
  },
  {
    name: 'direction-in-small-letters-is-taken',
    rule: 'The direction is ASC or DESC, in capitals.',
    seed: takeValue(
      'listInvoices',
      'orderBy',
      (value) => value === 'asc' || value === 'desc',
      (value) => value.toUpperCase(),
    ),
    shows: ['GET /invoices?orderBy=asc'],
  },
  {
    name: 'field-as-direction-is-ignored',
    rule: 'orderBy takes a direction and no field.',
    seed: takeValue('listInvoices', 'orderBy', isNot(/^(ASC|DESC|asc|desc)$/)),
    shows: ['GET /invoices?orderBy=dueDate'],
  },
  {
    name: 'unknown-search-field-is-ignored',
    rule: 'A field that cannot be searched is refused.',
    seed: takeValue(
      'listInvoices',
      'searchBy',
      isNot(/^(invoiceNumber|type|orderNumber|purchaseOrderNumber|customerId|externalCustomerId)$/),
    ),
    shows: ['GET /invoices?searchBy=externalId&q=ERP'],
  },
  {
    name: 'status-3-is-ignored',
    rule: 'A status beyond 0, 1 and 2 is refused.',
    seed: takeValue('listInvoices', 'status', (value) => /^\d+$/.test(value) && Number(value) > 2),
    shows: ['GET /invoices?status=3'],
  },
  {
    name: 'list-of-statuses-is-cut-to-the-first',
    rule: 'status takes one number.',
    seed: takeValue(
      'listInvoices',
      'status',
      (value) => /^[012],/.test(value),
      (value) => value[0],
    ),
    shows: ['GET /invoices?status=1,2'],
  },
  {
    name: 'include-extra-fields-takes-true',
    rule: 'isIncludeExtraFields is 0 or 1.',
    seed: takeValue(
      'listInvoices',
      'isIncludeExtraFields',
      (value) => value === 'true',
      () => '1',
    ),
    shows: ['GET /invoices?isIncludeExtraFields=true'],
  },
  {
    name: 'empty-company-shows-every-company',
    rule: 'An empty customerId is refused.',
    seed: takeValue('listInvoices', 'customerId', (value) => value === ''),
    shows: ['GET /invoices?customerId='],
  },
  {
    name: 'begin-date-may-end-in-letters',
    rule: 'beginDateAt is digits from its beginning to its end.',
    seed: takeValue(
      'listInvoices',
      'beginDateAt',
      (value) => /^\d+\D/.test(value),
      (value) => /^\d+/.exec(value)?.[0],
    ),
    shows: ['GET /invoices?beginDateAt=1768392000Z'],
  },
  {
    name: 'end-date-takes-an-iso-date',
    rule: 'endDateAt is Unix seconds.',
    seed: takeValue(
      'listInvoices',
      'endDateAt',
      (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
      (value) => String(Date.parse(value) / 1000),
    ),
    shows: ['GET /invoices?endDateAt=2026-01-20'],
  },
  {
    name: 'channels-that-are-text-are-ignored',
    rule: 'channelIds are whole numbers.',
    seed: takeValue('listInvoices', 'channelIds', isNot(/^-?\d+$/)),
    shows: ['GET /invoices?channelIds=web'],
  },
]);
