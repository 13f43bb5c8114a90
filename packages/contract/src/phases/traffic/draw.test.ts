import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDraw } from './draw.ts';

const numbers = (seed: number, name: string): number[] => {
  const draw = createDraw(seed, name);
  return Array.from({ length: 20 }, () => draw.between(0, 1000));
};

test('the same seed and name draw the same, others something else', () => {
  expect(numbers(1, 'model')).toEqual(numbers(1, 'model'));
  expect(numbers(2, 'model')).not.toEqual(numbers(1, 'model'));
  expect(numbers(1, 'races')).not.toEqual(numbers(1, 'model'));
});

test('some values keep their order, shuffled ones are all there', () => {
  const draw = createDraw(3, 'order');
  const values = [1, 2, 3, 4, 5, 6, 7];
  const some = draw.some(values, 3);
  expect(some).toHaveLength(3);
  expect(some).toEqual(some.toSorted());
  expect(draw.some(values, 99)).toEqual(values);
  expect(draw.shuffle(values).toSorted()).toEqual(values);
});

test('heavier values come more often', () => {
  const draw = createDraw(4, 'weights');
  const drawn = Array.from(
    { length: 500 },
    () =>
      draw.weighted([
        { weight: 9, is: 'heavy' },
        { weight: 1, is: 'light' },
      ]).is,
  );
  const heavy = drawn.filter((is) => is === 'heavy').length;
  expect(heavy).toBeGreaterThan(400);
  expect(heavy).toBeLessThan(500);
});

test('values of an arbitrary follow from the seed too', () => {
  const text = fc.string({ minLength: 5 });
  expect(createDraw(5, 'text').of(text)).toBe(createDraw(5, 'text').of(text));
});
