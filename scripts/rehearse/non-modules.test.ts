import { expect, test } from 'vitest';
import { nonModules } from './non-modules.ts';

test('data is no module, and a module that has lost its types still is one', () => {
  const exports = {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './untyped': { default: './dist/untyped.js' },
    './openapi.json': './generated/openapi.json',
    './schemas/*.json': './generated/schemas/*.json',
  };
  expect(nonModules({ name: 'a', version: '1.0.0', exports })).toEqual([
    './openapi.json',
    './schemas/*.json',
  ]);
});

test('a program of the sandbox is no module', () => {
  const exports = { './server': { default: './dist/server.js' } };
  expect(nonModules({ name: '@b2b-invoices/sandbox', version: '1.0.0', exports })).toEqual(['./server']);
});
