import { isDeepStrictEqual } from 'node:util';
import { isNode, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createSchemaValidator } from '../../specification/schema-validator.ts';
import { createDetails, updateDetails } from './details-pools.ts';

/** The lists in details, each with its name. */
const listsIn = (value: unknown): [name: string, items: unknown[]][] =>
  isNode(value)
    ? Object.entries(value).flatMap(([name, inner]): [string, unknown[]][] =>
        Array.isArray(inner) ? [[name, inner]] : listsIn(inner),
      )
    : [];

test('each list that a create may bring is brought with two equal items', () => {
  const lists = createDetails.flatMap(listsIn);
  const doubled = lists.filter(([, [first, second]]) => second && isDeepStrictEqual(first, second));
  expect(new Set(doubled.map(([name]) => name))).toEqual(new Set(lists.map(([name]) => name)));
  expect(doubled.length).toBeGreaterThan(3);
});

test('all details may be brought', () => {
  const validate = createSchemaValidator(specification);
  const schemas = '#/components/schemas';
  const wrong = [
    ...createDetails.flatMap((each) => validate(`${schemas}/InvoiceDetailsCreate`, each)),
    ...updateDetails.flatMap((each) => validate(`${schemas}/InvoiceDetailsUpdate`, each)),
  ];
  expect(wrong).toEqual([]);
});
