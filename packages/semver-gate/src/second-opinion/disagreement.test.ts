import { type Document, isNode, type Node } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { changedDocument, smallDocument } from '../fixtures/small-document.ts';
import { compareAll } from '../specification/compare-specifications.ts';
import { type Disagreement, disagreementsBetween } from './disagreement.ts';
import { askSecondOpinion } from './second-opinion.ts';

function under(node: Node, ...keys: string[]): Node {
  return keys.reduce((part, key) => (isNode(part[key]) ? part[key] : {}), node);
}

const schemaOf = ({ components }: Document, name: string): Node => under(components, 'schemas', name);

const before = changedDocument('1.0.0', ({ components }) => {
  under(components, 'schemas', 'Invoice', 'properties')['dueDate'] = { type: 'integer' };
});

const changes: Record<string, (document: Document) => void> = {
  'an operation that is gone': ({ paths }) => {
    delete paths['/invoices/{invoiceId}'];
  },
  'a maximum that is lower, of a parameter behind a reference': ({ components }) => {
    under(components, 'parameters', 'Limit', 'schema')['maximum'] = 100;
  },
  'another type, seen from two operations': (document) => {
    under(schemaOf(document, 'Invoice'), 'properties')['id'] = { type: 'string' };
  },
  'a new property': (document) => {
    under(schemaOf(document, 'Invoice'), 'properties')['currency'] = { type: 'string' };
  },
  'a schema of another name': ({ components, ...rest }) => {
    const schemas = components['schemas'] as Record<string, Node>;
    schemas['Bill'] = schemas['Invoice'] as Node;
    delete schemas['Invoice'];
    schemas['Bills'] = { type: 'array', items: { $ref: '#/components/schemas/Bill' } };
    for (const [path, name] of [
      ['/invoices', 'Bills'],
      ['/invoices/{invoiceId}', 'Bill'],
    ] as const)
      under(rest.paths, path, 'get', 'responses', '200', 'content', 'application/json')['schema'] = {
        $ref: `#/components/schemas/${name}`,
      };
    delete schemas['Invoices'];
  },
  'another type, in an allOf of one': (document) => {
    const schemas = document.components['schemas'] as Record<string, Node>;
    const invoice = structuredClone(schemas['Invoice'] as Node);
    under(invoice, 'properties')['id'] = { type: 'string' };
    schemas['Invoice'] = { allOf: [invoice] };
  },
  'an optional property that is gone': (document) => {
    delete under(schemaOf(document, 'Invoice'), 'properties')['dueDate'];
  },
  'an allOf of two': (document) => {
    const schemas = document.components['schemas'] as Record<string, Node>;
    schemas['Invoice'] = { allOf: [schemas['Invoice'], { description: 'An invoice.' }] };
  },
};

const pairs = Object.values(changes).map((change) => {
  const after = structuredClone(before);
  change(after);
  return { before, after };
});
const ours = await compareAll(pairs, { today: '2027-01-31' });

function disagreements(name: string): Disagreement[] {
  const index = Object.keys(changes).indexOf(name);
  const pair = pairs[index];
  if (!pair) throw new Error(`There is no change ${name}.`);
  return disagreementsBetween(ours[index] ?? [], askSecondOpinion(pair.before, pair.after), pair);
}

describe('the two tools agree on', () => {
  test.each(Object.keys(changes).slice(0, 6))('%s', (name) => {
    expect(disagreements(name)).toEqual([]);
  });
});

describe('the two tools do not agree on', () => {
  test('an optional property that is gone from answers: the fingerprint is that of the change', () => {
    const [change] = ours[6] ?? [];
    expect(disagreements('an optional property that is gone')).toEqual([
      {
        fingerprint: change?.fingerprint,
        breaking: 'gate',
        pointer: '#/components/schemas/Invoice/properties/dueDate',
        operationIds: ['getInvoice', 'listInvoices'],
        says: change?.says,
      },
    ]);
  });

  test('an allOf of two, which the other does not see through: one disagreement for both operations', () => {
    const found = disagreements('an allOf of two');
    expect(found.map(({ breaking }) => breaking)).toEqual(found.map(() => 'second opinion'));
    expect(found).toContainEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      breaking: 'second opinion',
      pointer: '#/components/schemas/Invoice/allOf/0/properties/id',
      operationIds: ['listInvoices', 'getInvoice'],
      says: 'api-smart-diff calls this breaking: remove properties/id; the gate sees no change.',
    });
  });
});

test('a change that the other tool sees and does not rate is no disagreement, one that it does not see is', () => {
  const change = { ...ours[1]?.[0], pointer: '#/info/title', operationIds: [] } as never;
  const versions = { before: smallDocument('1.0.0'), after: smallDocument('1.0.0') };
  const opinion = { says: 'replace title', operationIds: [], parts: ['#/info/title'] };
  expect(disagreementsBetween([change], [{ ...opinion, rating: 'open' }], versions)).toEqual([]);
  expect(disagreementsBetween([change], [{ ...opinion, rating: 'harmless' }], versions)).toHaveLength(1);
  expect(disagreementsBetween([change], [], versions)).toHaveLength(1);
});

test('what one calls breaking in one operation and the other in another is two disagreements', () => {
  const pointer = '#/components/schemas/Invoice/properties/id';
  const change = { ...ours[2]?.[0], pointer, operationIds: ['getInvoice'] } as never;
  const opinion = {
    says: 'replace id',
    rating: 'breaking' as const,
    operationIds: ['listInvoices'],
    parts: [pointer],
  };
  const versions = { before, after: before };
  const who = (operationIds: string[]) =>
    disagreementsBetween([change], [{ ...opinion, operationIds }], versions).map(({ breaking }) => breaking);
  expect(who(['listInvoices'])).toEqual(['gate', 'second opinion']);
  expect(who(['getInvoice'])).toEqual([]);
  expect(who([])).toEqual([]);
});
