import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { casesOfSchema } from './cases-of-schema.ts';

test.each([
  [['string', 'null'], null],
  [['string', 'integer'], 1],
  [['object', 'null'], null],
  [['array', 'null'], null],
  [['integer', 'boolean'], true],
])('a place that takes %j is given %j as a valid value', (type, value) => {
  const schema = { node: { type }, pointer: '#/components/schemas/Place' };
  const cases = [...casesOfSchema(specification, schema, ['place'], undefined)];
  expect(cases).toContainEqual(expect.objectContaining({ value, valid: true }));
  expect(cases.filter((each) => each.value === value && !each.valid)).toEqual([]);
});
