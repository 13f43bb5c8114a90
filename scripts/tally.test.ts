import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tally } from './tally.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'b2b-invoices-tally-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function packageWith(name: string, report?: object, scripts: object = { test: 'vitest run' }): string {
  const folder = join(root, name);
  mkdirSync(join(folder, '.test-results'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, scripts }));
  if (report) writeFileSync(join(folder, '.test-results', 'vitest.json'), JSON.stringify(report));
  return folder;
}

const report = (numPassedTests: number, numFailedTests: number, testResults: object[] = []) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});

describe('the last line of a run', () => {
  test('adds up the tests of all packages', async () => {
    const folders = [packageWith('a', report(3, 0)), packageWith('b', report(4, 0))];
    expect(await tally(folders)).toEqual({ line: 'tests: 7 passed, 0 failed', ok: true });
  });

  test('is not ok when a test failed', async () => {
    const folders = [packageWith('a', report(3, 1)), packageWith('b', report(4, 0))];
    expect(await tally(folders)).toEqual({ line: 'tests: 7 passed, 1 failed', ok: false });
  });

  test('counts a test file that could not be loaded as a failure', async () => {
    const folders = [packageWith('a', report(3, 0, [{ status: 'failed', assertionResults: [] }]))];
    expect(await tally(folders)).toEqual({ line: 'tests: 3 passed, 1 failed', ok: false });
  });

  test('is not ok when a package that has tests left no report', async () => {
    const folders = [packageWith('a', report(3, 0)), packageWith('b')];
    expect(await tally(folders)).toEqual({ line: 'tests: 3 passed, 0 failed', ok: false });
  });

  test('is not ok when a report cannot be read', async () => {
    const folder = packageWith('a');
    writeFileSync(join(folder, '.test-results', 'vitest.json'), '{"numPassedTests": 3');
    expect(await tally([folder])).toEqual({ line: 'tests: 0 passed, 0 failed', ok: false });
  });

  test('is not ok when no test ran at all', async () => {
    expect(await tally([packageWith('a', report(0, 0))])).toEqual({
      line: 'tests: 0 passed, 0 failed',
      ok: false,
    });
  });

  test('asks nothing of a package without tests', async () => {
    const folders = [packageWith('a', report(3, 0)), packageWith('b', undefined, {})];
    expect(await tally(folders)).toEqual({ line: 'tests: 3 passed, 0 failed', ok: true });
  });
});
