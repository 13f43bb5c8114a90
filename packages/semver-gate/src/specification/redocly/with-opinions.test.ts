import { type Document, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { canonicalSpecification } from '../canonical/canonical-specification.ts';
import { changesOf } from '../change-of.ts';
import type { Finding } from '../finding.ts';
import type { Opinion } from './opinion.ts';
import { withOpinions } from './with-opinions.ts';

const document: Document = specification;
const versions = { before: canonicalSpecification(document), after: canonicalSpecification(document) };
const path = ['requestBody', 'content', 'application/json', 'schema', 'properties', 'dueDate'];

const finding: Finding = {
  kind: 'request-maximum-narrowed',
  direction: 'request',
  bump: 'minor',
  pointer: '#/components/schemas/InvoiceCreate/properties/dueDate/maximum',
  path: [...path, 'maximum'],
  says: 'it takes less',
};
const own = changesOf([{ finding, operation: 'post /invoices', operationId: 'createInvoice' }], '2027-01-01');
const opinion: Opinion = {
  operation: 'post /invoices',
  paths: [[...path, 'maximum']],
  rule: 'schema-constraint-changed',
  bump: 'major',
  says: 'Upper bound was set.',
};
const bumpsOf = (opinions: Opinion[]) =>
  withOpinions(versions, own, opinions).map(({ kind, bump }) => [kind, bump]);

test('where Redocly asks for more at the same place, the change is rated as it says', () => {
  expect(bumpsOf([opinion])).toEqual([['request-maximum-narrowed', 'major']]);
});

test('where Redocly asks for less at the same place, the change is rated as we say', () => {
  expect(bumpsOf([{ ...opinion, bump: 'patch' }])).toEqual([['request-maximum-narrowed', 'minor']]);
});

test('what Redocly alone sees is a change of its own, at the place as it was written', () => {
  const elsewhere = { ...opinion, paths: [[...path.slice(0, -1), 'status', 'maximum']] };
  expect(withOpinions(versions, own, [elsewhere])).toMatchObject([
    { kind: 'request-maximum-narrowed', bump: 'minor' },
    {
      kind: 'redocly-schema-constraint-changed',
      bump: 'major',
      direction: 'request',
      operationIds: ['createInvoice'],
      pointer: '#/components/schemas/InvoiceStatus/maximum',
    },
  ]);
});

test('Redocly is overruled where the policy says why', () => {
  const union = changesOf(
    [{ finding: { ...finding, kind: 'request-alternative-added' }, operation: 'post /invoices' }],
    '2027-01-01',
  );
  const counted = { ...opinion, rule: 'schema-combinator-changed' };
  expect(withOpinions(versions, union, [counted]).map(({ bump }) => bump)).toEqual(['minor']);
});
