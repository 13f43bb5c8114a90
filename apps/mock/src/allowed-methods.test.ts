import { describe, expect, it } from 'vitest';
import { allowedMethods } from './allowed-methods.ts';

const allow = allowedMethods({
  '/invoices/{invoiceId}': { parameters: [], delete: {}, get: {} },
  '/invoices/extra-fields': { get: {} },
});

describe('Allow', () => {
  it('names the methods of the path and nothing else that stands beside them', () => {
    expect(allow('/invoices/5')).toBe('GET, DELETE');
  });

  it('prefers a path without parameters', () => {
    expect(allow('/invoices/extra-fields')).toBe('GET');
  });

  it('is unknown for a path that the specification does not have', () => {
    expect(allow('/invoices/5/lines')).toBeUndefined();
    expect(allow('/orders')).toBeUndefined();
  });
});
