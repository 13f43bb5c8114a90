import { chromium } from 'playwright-core';
import { servePage } from './serve-page.ts';
import type { SmokeReport, SmokeTarget } from './smoke-check.ts';

/** Runs the bundled suite in a page and gives its report. Chromium reaches loopback and nothing else. */
export async function runChromium(file: string, script: string, target: SmokeTarget): Promise<SmokeReport> {
  const page = await servePage(script, target);
  const browser = await chromium.launch({ executablePath: file });
  try {
    const context = await browser.newContext();
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const tab = await context.newPage();
    await tab.goto(page.url);
    const report = await tab.evaluate(
      (where) => (globalThis as unknown as PageWithSmoke).smoke(where),
      page.target,
    );
    return { version: `Chromium ${browser.version()}`, ...report };
  } finally {
    await browser.close();
    await page.stop();
  }
}

interface PageWithSmoke {
  smoke(target: SmokeTarget): Promise<Omit<SmokeReport, 'version'>>;
}
