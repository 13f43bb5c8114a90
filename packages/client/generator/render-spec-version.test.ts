import { readFile } from 'node:fs/promises';
import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { specVersion } from '../src/index.ts';
import { renderSpecVersion } from './render-spec-version.ts';

const file = 'src/generated/spec-version.ts';

test(`${file} is fresh`, async () => {
  const committed = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const fresh = renderSpecVersion(specification) === committed;
  expect(fresh, `packages/client/${file} is stale. Run \`pnpm generate\`; do not edit it.`).toBe(true);
});

test('the client tells the version of the specification, which is its own', () => {
  expect(specVersion).toBe((specification['info'] as { version: string }).version);
  expect(specVersion).toBe(manifest.version);
});

test('another version of the specification is another version in the file', () => {
  const next = { ...specification, info: { version: '1.0.0-beta.1' } };
  expect(renderSpecVersion(next)).toContain('export const specVersion: string = "1.0.0-beta.1";');
});
