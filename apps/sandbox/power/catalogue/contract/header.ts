import { changeAnswer, changeHeaders, type Where } from '../patch/change-answer.ts';
import { create } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const rateHeaders = [
  'X-Requests-Allocated',
  'X-Requests-Remaining',
  'X-Requests-Window-Length',
  'X-Request-Window-Resets-After',
];
const success = (of: Where['of']): Where => ({ of, status: 'success' });

const rewrite = (where: Where, name: string, change: (value: string) => string) =>
  changeHeaders(where, (headers) => {
    const value = headers.get(name);
    if (value !== null) headers.set(name, change(value));
  });

const drop = (where: Where, ...names: string[]) =>
  changeHeaders(where, (headers) => {
    for (const name of names) headers.delete(name);
  });

/** The text in one byte for each letter, with question marks for those that it does not have. */
const inLatin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...text], (letter) => (letter > '\u00ff' ? 63 : (letter.codePointAt(0) ?? 63)));

/** Headers that are missing or say something else. */
export const headerFaults: readonly ContractFault[] = ofArea('header', [
  {
    name: 'no-request-id',
    rule: 'Every answer has an X-Request-Id.',
    seed: drop({ of: 'any' }, 'X-Request-Id'),
    shows: ['GET /invoices'],
  },
  {
    name: 'errors-have-no-request-id',
    rule: 'Errors have an X-Request-Id, too.',
    seed: drop({ of: 'any', status: 'error' }, 'X-Request-Id', 'Trace-Id'),
    shows: ['GET /invoices/999999'],
  },
  {
    name: 'no-trace-id-on-creates',
    rule: 'Every answer has a Trace-Id.',
    seed: drop({ of: ['createInvoice', 'createInvoiceFromOrder'] }, 'Trace-Id'),
    shows: [create()],
  },
  {
    name: 'writes-have-no-rate-headers',
    rule: 'Every answer to a store says what is left of its limit.',
    seed: drop({ of: ['createInvoice', 'updateInvoice', 'deleteInvoice'] }, ...rateHeaders),
    shows: ['DELETE /invoices/36'],
  },
  {
    name: 'extra-fields-do-not-say-when-the-window-ends',
    rule: 'Every answer to a store says when the window starts anew.',
    seed: drop({ of: 'listInvoiceExtraFields' }, 'X-Request-Window-Resets-After'),
    shows: ['GET /invoices/extra-fields'],
  },
  {
    name: 'remaining-requests-are-no-number',
    rule: 'X-Requests-Remaining begins with a number.',
    seed: rewrite({ of: 'any' }, 'X-Requests-Remaining', () => 'NaN times'),
    shows: ['GET /invoices'],
  },
  {
    name: 'remaining-requests-are-negative',
    rule: 'X-Requests-Remaining is never below zero.',
    seed: rewrite(success('getInvoice'), 'X-Requests-Remaining', () => '-1 times'),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'window-ends-after-undefined',
    rule: 'X-Request-Window-Resets-After is a decimal number of seconds.',
    seed: rewrite(success('listInvoices'), 'X-Request-Window-Resets-After', () => 'undefined s'),
    shows: ['GET /invoices'],
  },
  {
    name: 'window-ends-after-a-decimal-comma',
    rule: 'X-Request-Window-Resets-After has a decimal point.',
    seed: rewrite(success('getInvoicePdf'), 'X-Request-Window-Resets-After', (value) =>
      value.replace('.', ','),
    ),
    shows: ['GET /invoices/2041/download-pdf'],
  },
  {
    name: 'allocated-requests-have-no-window',
    rule: 'X-Requests-Allocated names the requests and the length of the window.',
    seed: rewrite(success('updateInvoice'), 'X-Requests-Allocated', (value) => value.replace(/\/.*$/, '')),
    shows: [{ line: 'PUT /invoices/2041', body: '{}' }],
  },
  {
    name: 'invoice-is-served-as-html',
    rule: 'An answer has the content type application/json.',
    seed: rewrite(success('getInvoice'), 'Content-Type', () => 'text/html; charset=utf-8'),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'delete-has-no-content-type',
    rule: 'An answer has the content type application/json.',
    seed: drop(success('deleteInvoice'), 'Content-Type'),
    shows: ['DELETE /invoices/36'],
  },
  {
    name: 'field-errors-are-served-as-text',
    rule: 'An error has the content type application/json.',
    seed: rewrite({ of: 'any', status: 422 }, 'Content-Type', () => 'text/plain'),
    shows: ['GET /invoices?limit=0'],
  },
  {
    name: 'list-is-encoded-in-latin-1',
    rule: 'Bodies are UTF-8.',
    seed: changeAnswer(success('listInvoices'), ({ body }) => ({ body: inLatin1(body) })),
    shows: [create({ externalId: 'Zürich' }), 'GET /invoices'],
  },
  {
    name: 'method-not-allowed-names-no-methods',
    rule: 'A 405 has an Allow header.',
    seed: drop({ of: 'any', status: 405 }, 'Allow'),
    shows: ['PATCH /invoices/2041'],
  },
  {
    name: 'method-not-allowed-names-methods-that-are-not-there',
    rule: 'The Allow header names the methods that the path has.',
    seed: rewrite({ of: 'any', status: 405 }, 'Allow', () => 'GET, POST, PUT, PATCH, DELETE'),
    shows: ['PATCH /invoices/2041'],
  },
]);
