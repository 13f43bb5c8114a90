import { changeQuery } from '../patch/change-request.ts';
import type { OperationName } from '../patch/operation.ts';
import type { Seed } from '../patch/seed.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const documented: Record<string, readonly string[]> = {
  listInvoices: [
    'offset',
    'limit',
    'orderBy',
    'sortBy',
    'searchBy',
    'q',
    'customerName',
    'customerId',
    'status',
    'beginDateAt',
    'endDateAt',
    'externalId[]',
    'isIncludeExtraFields',
    'channelIds',
  ],
  listInvoiceExtraFields: ['offset', 'limit'],
};

/** Refuses some queries, in the words with which the correct server refuses a limit of 0. */
const refuseQuery = (of: OperationName, isRefused: (query: URLSearchParams) => boolean): Seed =>
  changeQuery(of, (query) => {
    if (isRefused(query)) query.set('limit', '0');
  });

const refuseUnknown = (of: OperationName): Seed =>
  refuseQuery(of, (query) => [...query.keys()].some((name) => !documented[of]?.includes(name)));

/** Queries that are refused although the specification allows them. */
export const refusedQueryFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'limit-250-is-refused',
    rule: 'A limit of 250 is allowed.',
    seed: refuseQuery('listInvoices', (query) => query.get('limit') === '250'),
    shows: ['GET /invoices?limit=250'],
  },
  {
    name: 'limit-above-100-is-refused-for-extra-fields',
    rule: 'A limit of extra fields up to 250 is allowed.',
    seed: refuseQuery('listInvoiceExtraFields', (query) => Number(query.get('limit')) > 100),
    shows: ['GET /invoices/extra-fields?limit=250'],
  },
  {
    name: 'limit-1-is-refused-for-extra-fields',
    rule: 'A limit of extra fields of 1 is allowed.',
    seed: refuseQuery('listInvoiceExtraFields', (query) => query.get('limit') === '1'),
    shows: ['GET /invoices/extra-fields?limit=1'],
  },
  {
    name: 'offset-0-is-refused',
    rule: 'An offset of 0 is allowed.',
    seed: refuseQuery('listInvoices', (query) => query.get('offset') === '0'),
    shows: ['GET /invoices?offset=0'],
  },
  {
    name: 'unknown-query-keys-are-refused',
    rule: 'A query key that is not known is ignored.',
    seed: refuseUnknown('listInvoices'),
    shows: ['GET /invoices?companyId=4711'],
  },
  {
    name: 'unknown-query-keys-of-extra-fields-are-refused',
    rule: 'A query key that is not known is ignored, also for extra fields.',
    seed: refuseUnknown('listInvoiceExtraFields'),
    shows: ['GET /invoices/extra-fields?sortBy=fieldName'],
  },
  {
    name: 'status-0-is-refused',
    rule: 'Open invoices can be asked for with status 0.',
    seed: refuseQuery('listInvoices', (query) => query.get('status') === '0'),
    shows: ['GET /invoices?status=0'],
  },
  {
    name: 'external-ids-must-be-numbers',
    rule: 'externalId[] takes text.',
    seed: refuseQuery('listInvoices', (query) =>
      query.getAll('externalId[]').some((id) => !/^\d+$/.test(id)),
    ),
    shows: ['GET /invoices?externalId[]=ERP-88121'],
  },
  {
    name: 'two-channels-are-refused',
    rule: 'channelIds may come several times.',
    seed: refuseQuery('listInvoices', (query) => query.getAll('channelIds').length > 1),
    shows: ['GET /invoices?channelIds=1&channelIds=664179'],
  },
  {
    name: 'direction-needs-a-sort-field',
    rule: 'orderBy may come without sortBy.',
    seed: refuseQuery('listInvoices', (query) => query.has('orderBy') && !query.has('sortBy')),
    shows: ['GET /invoices?orderBy=ASC'],
  },
  {
    name: 'search-field-needs-a-keyword',
    rule: 'searchBy may come without q.',
    seed: refuseQuery('listInvoices', (query) => query.has('searchBy') && !query.has('q')),
    shows: ['GET /invoices?searchBy=type'],
  },
  {
    name: 'pending-payment-cannot-be-sorted-by',
    rule: 'isPendingPayment is one of the fields to sort by.',
    seed: refuseQuery('listInvoices', (query) => query.get('sortBy') === 'isPendingPayment'),
    shows: ['GET /invoices?sortBy=isPendingPayment'],
  },
  {
    name: 'keyword-beyond-ascii-is-refused',
    rule: 'A keyword may have any letters.',
    seed: refuseQuery('listInvoices', (query) => /[^ -~]/.test(query.get('q') ?? '')),
    shows: ['GET /invoices?q=Z%C3%BCrich'],
  },
  {
    name: 'empty-keyword-is-refused',
    rule: 'A keyword may be empty.',
    seed: refuseQuery('listInvoices', (query) => query.get('q') === ''),
    shows: ['GET /invoices?q='],
  },
]);
