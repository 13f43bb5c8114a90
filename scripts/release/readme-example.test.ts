import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../workspace.mjs';
import { readmeExample } from './readme-example.ts';

test('the README has an example that asks a mock, and it asks the one that it is told of', () => {
  const example = readmeExample(readFileSync(join(root, 'README.md'), 'utf8'), 'http://127.0.0.1:9');
  expect(example).toContain("from '@b2b-invoices/client'");
  expect(example).toContain('http://127.0.0.1:9/api/v3/io/ip');
  expect(example).not.toContain('4010');
});

test('a README without one is told so', () => {
  expect(() => readmeExample('```ts\nconst a = 1;\n```\n', '')).toThrow('README.md has no example');
});
