import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFile } from '../../test-targets/live-connection.ts';
import { storeCredentials } from '../../test-targets/small-store.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

interface Assertion {
  fullName: string;
  status: string;
  failureMessages: string[];
}

function runFixture() {
  const file = temporaryFile('results.json');
  const config = ['--root', root, '--config', join(root, 'test-targets/described.vitest.config.ts')];
  const args = [
    vitest,
    'run',
    ...config,
    '--reporter',
    'default',
    '--reporter',
    'json',
    `--outputFile.json=${file}`,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as {
    testResults: { assertionResults: Assertion[] }[];
  };
  return { status, out: stdout + stderr, assertions: testResults.flatMap((each) => each.assertionResults) };
}

test('in somebody’s Vitest each phase is a test that fails with what shows each finding', () => {
  const { status, out, assertions } = runFixture();
  expect(status).toBe(1);
  expect(assertions.map(({ fullName, status: each }) => `${each}: ${fullName}`)).toEqual([
    'passed: the contract of the invoice API examples shows nothing that differs',
    'failed: the contract of the invoice API model shows nothing that differs',
    'failed: the contract of the invoice API relations shows nothing that differs',
    expect.stringMatching(/^(skipped|pending): the contract of the invoice API races/),
    'passed: the contract of the invoice API client shows nothing that differs',
  ]);
  const [first, second, ...rest] = assertions[1]?.failureMessages ?? [];
  expect(rest).toEqual([]);
  expect(first).toContain('What was written is read. (openBalance)\n  expected  1.0000\n  came      1.00\n');
  expect(first).toContain(
    `curl -sS -X PUT 'http://127.0.0.1/api/v3/io/ip/invoices/7' -H "X-Auth-Token: $B2B_TOKEN" -H "X-Store-Hash: $B2B_STORE_HASH" -H 'Content-Type: application/json' --data-raw '{"note":"it'\\''s '"$B2B_TOKEN"'"}'`,
  );
  expect(first).toContain('known as  a1b2c3, seed 7, replay model-7-1');
  expect(second).toContain('(dueDate)');
  expect(assertions[2]?.failureMessages[0]).toContain('The phase relations did not run.');
  expect(out).toContain('closed after 3 requests');
  for (const secret of Object.values(storeCredentials)) expect(out).not.toContain(secret);
});
