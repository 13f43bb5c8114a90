import { expect, test } from 'vitest';
import { secretsIn } from './secrets-in.ts';

const secret = 'tok+1/"2&3%4<5';

test.for([
  ['as it is', new Error(`no ${secret}`)],
  ['in capitals', { note: secret.toUpperCase() }],
  ['in an address', { url: `https://erp.example/?t=${encodeURIComponent(secret)}` }],
  ['as JSON inside JSON', { body: JSON.stringify({ body: JSON.stringify({ secret }) }) }],
  ['in base64', [Buffer.from(secret).toString('base64')]],
  ['in a page of HTML', 'tok+1/&quot;2&amp;3%4&lt;5'],
  ['in a hidden property', Object.defineProperty({}, 'token', { value: secret })],
  ['in the cause of a cause', new Error('a', { cause: new Error('b', { cause: { headers: { secret } } }) })],
  ['in a map', new Map([['token', secret]])],
] as const)('a secret is found %s', ([, value]) => {
  expect(secretsIn([value, 'nothing'], secret)).toBe(1);
});

test('what does not hold the secret is not taken for it', () => {
  expect(secretsIn([new Error('tok'), { token: '[redacted]' }, undefined, null, []], secret)).toBe(0);
});
