import { expect, test } from 'vitest';
import {
  InvoiceApiError,
  InvoiceArgumentError,
  InvoiceClientError,
  InvoiceConnectionError,
  InvoiceResponseError,
} from '../index.ts';

const details = { reason: 'not-found', operation: 'getInvoice', summary: 'no message' } as const;

test.each([
  ['InvoiceApiError', InvoiceApiError],
  ['InvoiceArgumentError', InvoiceArgumentError],
  ['InvoiceConnectionError', InvoiceConnectionError],
  ['InvoiceResponseError', InvoiceResponseError],
])('%s belongs to the family, and its name and stack say what it is', (name, Kind) => {
  const error = new Kind(details);
  expect(error).toBeInstanceOf(InvoiceClientError);
  expect(error.name).toBe(name);
  expect(error.stack).toMatch(new RegExp(`^${name}: getInvoice: no message\n`));
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
