import { expect, test } from 'vitest';
import { listValues } from './list-values.ts';

const casesOf = (node: object) => [
  ...listValues({ node: { type: 'array', ...node }, pointer: '#/x' }, ['x'], [{ comments: 'one' }]),
];

test.each([
  [{ uniqueItems: true, minItems: 1 }, false],
  [{}, true],
])(
  'of the lists that %j allows and forbids, that of two equal items comes before all that have items',
  (node, valid) => {
    const [first] = casesOf(node).filter(({ value }) => Array.isArray(value) && value.length > 0);
    expect(first).toMatchObject({ what: 'two equal items', valid });
  },
);
