import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const folder = (name: string): URL => new URL(`../${name}/`, import.meta.url);
const resolved = (path: string): string => fileURLToPath(import.meta.resolve(`@b2b-invoices/spec/${path}`));

test('the workspace and the published package have the same paths', () => {
  const { '.': source, ...documents } = manifest.exports;
  const { '.': built, ...published } = manifest.publishConfig.exports;
  expect(published).toEqual(documents);
  expect([source, built.default]).toEqual(['./src/index.ts', './dist/index.js']);
});

test.each(['generated/schemas', 'releases'])('each JSON file of %s has a path of its own', async (name) => {
  const files = (await readdir(folder(name))).filter((file) => file.endsWith('.json'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const path = `${name.replace('generated/', '')}/${file}`;
    expect(resolved(path)).toBe(join(fileURLToPath(folder(name)), file));
  }
});

test('a difference of two releases has a path, for all its dots', () => {
  expect(resolved('releases/0.1.0..1.0.0.json')).toBe(
    join(fileURLToPath(folder('releases')), '0.1.0..1.0.0.json'),
  );
});

test('each released document bears the version of its name', async () => {
  const files = (await readdir(folder('releases'))).filter((file) => /^\d+\.\d+\.\d+\.json$/.test(file));
  expect(files).toContain('0.1.0.json');
  for (const file of files) {
    const { info } = JSON.parse(await readFile(new URL(file, folder('releases')), 'utf8'));
    expect(`${info.version}.json`).toBe(file);
  }
});

test('the specification has no $schema or $id that would lead outside', () => {
  const text = readFileSync(resolved('openapi.json'), 'utf8');
  expect(text).not.toMatch(/"\$(?:schema|id)"/);
});
