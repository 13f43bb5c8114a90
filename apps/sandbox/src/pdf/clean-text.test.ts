import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it.each([
  ['drops overrides and isolates of the direction', 'a\u202Eb\u202C \u2066c\u2069', 'ab c'],
  ['keeps hard blanks hard', 'a\u202Fb\u00A0c\u2003d', 'a\u00A0b\u00A0c d'],
  ['knows every line break', 'a\r\nb\u2028c\rd', 'a\nb\nc\nd'],
])('%s', (_, given, cleaned) => {
  expect(cleanText(given)).toBe(cleaned);
});
