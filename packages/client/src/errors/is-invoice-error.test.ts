import { expect, test } from 'vitest';
import { token } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { createInvoiceClient, isInvoiceError } from '../index.ts';

const fetch = (): Response => new Response(null, { status: 404 });
const notFound: unknown = await failureOf(createInvoiceClient({ authToken: token, fetch }).getInvoice(7));

test('an error of this package is told from others', () => {
  expect(isInvoiceError(notFound)).toBe(true);
  for (const other of [new Error('x'), { reason: 'not-found' }, 'not-found', null, undefined]) {
    expect(isInvoiceError(other)).toBe(false);
    expect(isInvoiceError(other, 'not-found')).toBe(false);
  }
});

test('with a reason only an error of that reason is meant, and the type says so', () => {
  expect(isInvoiceError(notFound, 'forbidden')).toBe(false);
  if (!isInvoiceError(notFound, 'not-found')) throw new Error('The reason was not recognised.');
  const reason: 'not-found' = notFound.reason;
  expect(reason).toBe('not-found');
});
