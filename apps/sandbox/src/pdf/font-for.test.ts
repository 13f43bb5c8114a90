import { expect, it } from 'vitest';
import { familyOrder, fontFor } from './font-for.ts';

it.each([
  ['北京貿易', 'sc'],
  ['株式会社トヨタ', 'jp'],
  ['大韓民國 주식회사', 'kr'],
])('draws the first ideograph of %s with the font of its language', (text, family) => {
  expect(fontFor(text.codePointAt(0) ?? 0, familyOrder(text), () => true)?.family).toBe(family);
});

it('asks the next font when one does not have the character, and finds none where none has', () => {
  const asked: string[] = [];
  const font = fontFor(0x301, familyOrder(''), ({ name }) => asked.push(name) === 2);
  expect(asked).toHaveLength(2);
  expect(font?.name).toBe(asked[1]);
  expect(fontFor(0x1f389, familyOrder(''), () => false)).toBeUndefined();
});
