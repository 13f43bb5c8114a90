import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aimAt, readExample } from './read-example.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the example of the README is read from it, and can be aimed at a server on another port', () => {
  const example = readExample(readme, 'Six lines');
  expect(example).toContain("from '@b2b-invoices/client'");
  expect(aimAt(example, 'http://127.0.0.1:9/api')).toContain("const baseUrl = 'http://127.0.0.1:9/api';");
});

test('an example below another heading is not taken for it', () => {
  const text = '# a\n\n## Six lines\n\nNone.\n\n## Other\n\n```ts\nother();\n```\n';
  expect(() => readExample(text, 'Six lines')).toThrow('README.md has no ```ts block below "## Six lines".');
});

test('an example that names no address is refused', () => {
  expect(() => aimAt('list();', 'http://127.0.0.1:9')).toThrow('does not name http://127.0.0.1:4010');
});
