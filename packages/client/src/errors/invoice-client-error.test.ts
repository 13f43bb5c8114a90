import { expect, test } from 'vitest';
import {
  InvoiceApiError,
  InvoiceArgumentError,
  InvoiceClientError,
  InvoiceConflictError,
  InvoiceConnectionError,
  InvoiceDeadlineError,
  InvoiceDriftError,
  InvoiceResponseError,
} from '../index.ts';

const details = { reason: 'not-found', operation: 'getInvoice', summary: 'no message' } as const;

test.each([
  ['InvoiceApiError', InvoiceApiError],
  ['InvoiceArgumentError', InvoiceArgumentError],
  ['InvoiceConflictError', InvoiceConflictError],
  ['InvoiceConnectionError', InvoiceConnectionError],
  ['InvoiceDeadlineError', InvoiceDeadlineError],
  ['InvoiceDriftError', InvoiceDriftError],
  ['InvoiceResponseError', InvoiceResponseError],
])('%s belongs to the family, and its name and stack say what it is', (name, Kind) => {
  const error = new Kind(details);
  expect(error).toBeInstanceOf(InvoiceClientError);
  expect(error.name).toBe(name);
  expect(error.stack).toMatch(new RegExp(`^${name}: getInvoice: not found: no message\n`));
});

test('an error as JSON has what code branches on, and lacks what is absent', () => {
  const error = new InvoiceApiError({ ...details, status: 404, cause: new Error('inner') });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    reason: 'not-found',
    operation: 'getInvoice',
    status: 404,
    messages: [],
  });
  expect('cause' in new InvoiceApiError({ ...details, cause: undefined })).toBe(false);
});

test("line breaks and control characters in the service's messages do not break the line", () => {
  const error = new InvoiceApiError({ ...details, messages: ['a\r\nb', 'c\u001b[31m'] });
  expect(error.message).toBe('getInvoice: a b; c [31m');
});

test.each([
  ['the status with the words of the answer', { status: 404, statusText: 'Gone' }, 'no message (404 Gone)'],
  ['the reason where the answer has no words', { status: 404 }, 'no message (404 not found)'],
  ['the code where only it is an error', { status: 200, code: 404 }, 'no message (200, code 404 not found)'],
  ['the reason where there is no status', {}, 'not found: no message'],
  ['nothing but the reason where nothing more is known', { summary: undefined }, 'not found'],
  [
    'how often it was sent, and whether it took effect',
    { status: 500, attempts: 2, applied: 'maybe' },
    'no message (500 not found) after 2 attempts applied: maybe',
  ],
  [
    'the address and the id of the request last',
    { status: 404, attempts: 1, method: 'GET', url: 'https://example.com/', requestId: '0f6c' },
    'no message (404 not found) GET https://example.com/ request 0f6c',
  ],
] as const)('a message tells %s', (_what, more, message) => {
  expect(new InvoiceApiError({ ...details, ...more }).message).toBe(`getInvoice: ${message}`);
});
