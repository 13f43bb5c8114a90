import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../test-reports/make-document.ts';
import { htmlReport } from './html-report.ts';

const { CHROMIUM_PATH, PATH = '' } = process.env;
const browserFile =
  CHROMIUM_PATH ??
  PATH.split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find((file) => existsSync(file));

test('the page allows its own script and style by their hashes and nothing else', async () => {
  const page = htmlReport(await makeDocument());
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain(createHash('sha256').update(script).digest('base64').replaceAll("'", '&#39;'));
  expect(page).not.toMatch(/\s(?:src|href)=(?!x onerror)/);
});

describe.runIf(browserFile)('in Chromium', () => {
  let folder = '';
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-'));
    const file = join(folder, 'report.html');
    await writeFile(file, htmlReport(await makeDocument()));
    browser = await chromium.launch({ executablePath: browserFile ?? '' });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('hostile text is shown and does not run, and nothing is fetched', async () => {
    await page.locator('#finding-a1b2c3d4 summary').click();
    expect(await page.locator('#finding-a1b2c3d4').textContent()).toContain(
      '<script>globalThis.hacked = 1</script>',
    );
    expect(await page.evaluate(() => Reflect.get(globalThis, 'hacked'))).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('findings are filtered by phase, operation and words', async () => {
    const shown = () => page.locator('.finding:visible').count();
    expect(await shown()).toBe(3);
    await page.locator('#phase').selectOption('model');
    expect(await shown()).toBe(2);
    await page.locator('#operation').selectOption('listInvoices');
    expect(await shown()).toBe(1);
    await page.locator('#phase').selectOption('coverage');
    expect(await shown()).toBe(0);
    await page.locator('#phase').selectOption('');
    await page.locator('#operation').selectOption('');
    await page.locator('#words').fill('Filter-Keeps');
    expect(await shown()).toBe(1);
    expect(await page.locator('#count').textContent()).toBe('1 of 3');
    await page.locator('#words').fill('');
  });

  test('the curl line is copied, or at least selected', async () => {
    const code = page.locator('#finding-a1b2c3d4 .code').first();
    await code.locator('button').click();
    await expect.poll(() => code.locator('button').textContent()).toMatch(/Copied|Selected/);
  });

  test.each([360, 1200])('nothing sticks out of a window of %i', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
