import { expect, test } from 'vitest';
import { missedUnlessNamed } from './named-refusal.ts';

const refused = (by: string) => ({ seen: 'refused' as const, by, requests: 3, milliseconds: 5 });

test('a run that ends with the name of the place has found the fault', () => {
  const trial = refused('No values are made for the type null of lineItems.');
  expect(missedUnlessNamed(trial, ['lineItems'])).toEqual(trial);
});

test('a run that ends without the name of the place has missed the fault, and says how it ended', () => {
  expect(missedUnlessNamed(refused("Cannot read 'lineItemsList' of null"), ['lineItems'])).toEqual({
    gaveUp: "Cannot read 'lineItemsList' of null",
    requests: 3,
    milliseconds: 5,
  });
});

test('a finding stays one', () => {
  const trial = { seen: 'finding' as const, by: 'list-total', requests: 3, milliseconds: 5 };
  expect(missedUnlessNamed(trial, [])).toBe(trial);
});
