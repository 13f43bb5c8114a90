import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { root, workspaceFolders } from './workspace.mjs';

/** @param {string} folder */
async function readReport(folder) {
  try {
    return JSON.parse(await readFile(join(folder, '.test-results', 'vitest.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @returns {Promise<{ passed: number, failed: number, problem?: string }>}
 */
async function resultsOf(folder) {
  const { scripts = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (!scripts.test) return { passed: 0, failed: 0 };
  const report = await readReport(folder);
  if (!report) return { passed: 0, failed: 0, problem: `${relative(root, folder)} left no test results` };
  // A file that cannot be loaded has no tests in it, and would otherwise count as nothing.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Adds up the vitest reports of all packages.
 * @param {string[]} folders absolute folders of packages
 * @returns `line` is `tests: N passed, N failed`; `ok` is false when a test failed, none passed, or a report is missing
 */
export async function tally(folders) {
  const results = await Promise.all(folders.map(resultsOf));
  for (const { problem } of results) if (problem) console.error(`tests: ${problem}`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const complete = results.every((result) => !result.problem);
  return { line: `tests: ${passed} passed, ${failed} failed`, ok: complete && failed === 0 && passed > 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await tally(await workspaceFolders());
  console.log(result.line);
  process.exitCode = result.ok ? 0 : 1;
}
