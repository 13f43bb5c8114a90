import { expect, test } from 'vitest';
import { formatCoverage } from './format-coverage.ts';

test('the coverage is a table, and below it stands what is missing', () => {
  const text = formatCoverage([
    { kind: 'operations', via: 'client', covered: 8, total: 8, missing: [] },
    { kind: 'statuses', via: 'client', covered: 63, total: 64, missing: ['listInvoices 429'] },
    { kind: 'operations', via: 'http', covered: 8, total: 8, missing: [] },
    { kind: 'statuses', via: 'http', covered: 64, total: 64, missing: [] },
  ]);
  expect(text).toContain('63 of 64  98%');
  expect(text).toContain('64 of 64  100%');
  expect(text.split('\n').at(-1)).toBe('not exercised through the client: listInvoices 429');
});
