import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { whyNotLoaded } from './why-not-loaded.ts';

/** What Node says of a file that is required. */
function errorOf(name: string, text: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-broken-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  try {
    return createRequire(import.meta.url)(join(folder, name));
  } catch (error) {
    return error;
  }
}

test('a specification that does not parse is named, with what to do', () => {
  expect(whyNotLoaded(errorOf('openapi.json', '{"openapi": '))).toMatch(
    /openapi\.json is not JSON \(.*JSON.*\); do not edit it by hand, and run `npx pnpm generate`\.\n$/,
  );
});

test('a mistake of our own is thrown on', () => {
  const mistake = new TypeError('x is not a function');
  expect(() => whyNotLoaded(mistake)).toThrow(mistake);
});
