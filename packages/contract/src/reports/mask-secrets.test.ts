import { expect, test } from 'vitest';
import { maskSecrets } from './mask-secrets.ts';

const secrets = [
  { value: 'tok/en+1&<"é', name: 'B2B_TOKEN' },
  { value: 'tok', name: 'SHORT' },
];

test.each([
  ['as it is', 'tok/en+1&<"é'],
  ['in an address', encodeURIComponent('tok/en+1&<"é')],
  ['in JSON', JSON.stringify('tok/en+1&<"é').slice(1, -1)],
  ['in JSON with escapes', '\\u0074ok\\/en+1\\u0026<\\"\\u00e9'],
  ['in a page', 'tok/en+1&amp;&lt;&quot;&#233;'],
  ['in other letter cases', 'TOK/EN+1&<"É'],
])('a secret %s becomes its variable', (_, spelling) => {
  expect(maskSecrets(`(${spelling})`, secrets)).toBe('($B2B_TOKEN)');
});

test('a short secret is masked as a word, and not within others', () => {
  expect(maskSecrets('tok, stoke "tok"', secrets)).toBe('$SHORT, stoke "$SHORT"');
});

test('an empty secret, or none, changes nothing', () => {
  expect(maskSecrets('text', [{ value: '', name: 'B2B_TOKEN' }])).toBe('text');
  expect(maskSecrets('text', [])).toBe('text');
});
