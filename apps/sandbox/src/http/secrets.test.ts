import { expect, test } from 'vitest';
import { maskSecrets, secretsOf, shownHeaders } from './secrets.ts';

const rawHeaders = [
  'X-Auth-Token',
  'alpha',
  'Cookie',
  'id=beta',
  'Referer',
  'http://x/?t=alpha',
  'Accept',
  'a',
  'ACCEPT',
  'b',
];

test('headers are shown by their names in lower case, the secret ones masked', () => {
  expect(shownHeaders(rawHeaders)).toEqual({
    'x-auth-token': '***',
    cookie: '***',
    referer: 'http://x/?t=***',
    accept: 'a, b',
  });
});

test.each([
  'X-Auth-Token',
  'authToken',
  'Authorization',
  'Proxy-Authorization',
  'Cookie',
  'X-Sandbox-Secret',
])('the value of %s is a secret', (name) => {
  expect(secretsOf([name, 'gamma', 'Accept', '*/*'])).toEqual(['gamma']);
});

test('a secret is masked wherever it stands in a text, and an empty one nowhere', () => {
  expect(maskSecrets('alpha and alpha', secretsOf(rawHeaders))).toBe('*** and ***');
  expect(maskSecrets('text', secretsOf(['X-Auth-Token', '']))).toBe('text');
});
