import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSpecification } from './read-specification.ts';

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, text);
  return file;
}

describe('a specification that cannot be served is refused in one sentence', () => {
  it('when there is no such file', () => {
    expect(() => readSpecification('nowhere/openapi.json')).toThrow(
      'The specification nowhere/openapi.json cannot be read: there is no such file.',
    );
  });

  it.each([
    ['is not JSON', 'openapi: 3.1.0\n'],
    ['has no paths', '{ "openapi": "3.1.0" }'],
    ['has no paths', '[]'],
  ])('when it %s', (what, text) => {
    const file = fileWith(text);
    expect(() => readSpecification(file)).toThrow(
      `The specification ${file} ${what}. Name a bundled OpenAPI document in JSON.`,
    );
  });
});

it('a specification needs no components', () => {
  expect(readSpecification(fileWith('{ "paths": {} }'))).toEqual({ components: {}, paths: {} });
});
