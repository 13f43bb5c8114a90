import { describe, expect, test } from 'vitest';
import { anything, nothing } from './expected.ts';
import { keepsAll, readFilters } from './list-filters.ts';
import { modelInvoiceOf, stateOf } from './testing/model-invoice-of.ts';

const invoice = modelInvoiceOf(1, {
  invoiceNumber: 'INV-100-A',
  customerId: '4711',
  customerName: 'Harbor Tool Supply',
  type: nothing,
  orderNumber: '900',
  purchaseOrderNumber: nothing,
  externalCustomerId: 'Zürich',
  externalId: 'E1',
  channelId: 17,
  status: 1,
  createdAt: 1000,
});

const kept = (query: string, { strict = true, of = invoice } = {}): string | undefined => {
  const filters = readFilters(new URLSearchParams(query));
  return filters && keepsAll(filters, of, stateOf([of], { strict })).kept;
};

describe('an invoice is kept by', () => {
  test.each([
    ['no filter', 'sortBy=status&limit=1', 'yes'],
    ['its company', 'customerId=4711', 'yes'],
    ['another company', 'customerId=471', 'no'],
    ['the whole name of its company', 'customerName=Harbor+Tool+Supply', 'yes'],
    ['another name', 'customerName=Maes', 'no'],
    ['its status, however it is written', 'status=01', 'yes'],
    ['another status', 'status=0', 'no'],
    ['the moment of its creation as the beginning', 'beginDateAt=1000', 'yes'],
    ['a beginning after it', 'beginDateAt=1001', 'no'],
    ['the moment of its creation as the end', 'endDateAt=1000', 'yes'],
    ['an end before it', 'endDateAt=999', 'no'],
    ['one of several external ids', 'externalId[]=E0&externalId[]=E1', 'yes'],
    ['other external ids', 'externalId[]=E0&externalId[]=E', 'no'],
    ['one of several channels', 'channelIds=1&channelIds=017', 'yes'],
    ['other channels', 'channelIds=1', 'no'],
    ['a keyword at the beginning', 'q=INV', 'yes'],
    ['a keyword at the end', 'q=-A', 'yes'],
    ['a keyword in the middle', 'q=100', 'no'],
    ['a keyword in another field than was asked for', 'q=INV&searchBy=orderNumber', 'no'],
    ['a keyword in the field that was asked for', 'q=900&searchBy=orderNumber', 'yes'],
    ['a keyword in a field that is not looked at', 'q=E1', 'no'],
    ['two filters of which one does not', 'status=1&customerId=1', 'no'],
  ])('%s', (_, query, answer) => {
    expect(kept(query)).toBe(answer);
  });

  test('the first filter that does not is named', () => {
    const filters = readFilters(new URLSearchParams('status=0&customerId=1')) ?? [];
    expect(keepsAll(filters, invoice, stateOf([invoice]))).toEqual({ kept: 'no', by: 'customerId' });
  });
});

describe('nobody says', () => {
  test.each([
    ['whether letter case counts in a keyword', 'q=inv'],
    ['whether an accent may be written in two ways', `q=${encodeURIComponent('Zu\u0308')}`],
    ['whether letter case counts in a name', 'customerName=harbor+tool+supply'],
  ])('%s', (_, query) => {
    expect(kept(query)).toBe('unknown');
  });

  test.each([
    ['whether a part of a name is enough', 'customerName=Harbor', 'no'],
    ['whether the beginning belongs to it', 'beginDateAt=1000', 'yes'],
    ['whether the end belongs to it', 'endDateAt=1000', 'yes'],
    ['whether the middle of a value is found', 'q=100', 'no'],
  ])('%s, which the specification assumes', (_, query, assumed) => {
    expect(kept(query, { strict: false })).toBe('unknown');
    expect(kept(query)).toBe(assumed);
  });

  test.each(['customerId=4711', 'externalId[]=E1', 'customerName=Maes', 'q=Maes', 'endDateAt=5'])(
    'what %s keeps where the field is not known',
    (query) => {
      const of = modelInvoiceOf(1, { customerId: anything, createdAt: anything });
      expect(kept(query, { of })).toBe('unknown');
    },
  );

  test('whether a time of creation that is known to some seconds is before a moment among them', () => {
    const of = modelInvoiceOf(1, { createdAt: { kind: 'time', from: 1000, to: 1010 } });
    expect(['999', '1000', '1005', '1011'].map((at) => kept(`beginDateAt=${at}`, { of }))).toEqual([
      'yes',
      'yes',
      'unknown',
      'no',
    ]);
    expect(['999', '1005', '1010', '1011'].map((at) => kept(`endDateAt=${at}`, { of }))).toEqual([
      'no',
      'unknown',
      'yes',
      'yes',
    ]);
  });

  test.each([
    'customerId=1&customerId=2',
    'customerId=',
    'status=',
    'q=%20INV',
    'q=a&q=b',
    'q=a&searchBy=type&searchBy=orderNumber',
    'channelIds=one',
  ])('what %s means', (query) => {
    expect(readFilters(new URLSearchParams(query))).toBeUndefined();
  });
});
