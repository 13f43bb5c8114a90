import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Miniflare } from 'miniflare';
import type { SmokeReport, SmokeTarget } from './smoke-check.ts';

const { resolve } = createRequire(import.meta.url);
const { version } = createRequire(resolve('miniflare'))('workerd') as { version: string };

/** Runs the bundled suite as a worker in workerd, without the modules of Node, and gives its report. */
export async function runWorkerd(script: string, target: SmokeTarget): Promise<SmokeReport> {
  const worker = new Miniflare({
    modules: [{ type: 'ESModule', path: 'smoke.mjs', contents: await readFile(script, 'utf8') }],
    compatibilityDate: '2026-07-01',
    // Otherwise it would ask the network where on Earth it is.
    cf: false,
  });
  try {
    const answer = await worker.dispatchFetch('http://smoke/', {
      method: 'POST',
      body: JSON.stringify(target),
    });
    const report = (await answer.json()) as Omit<SmokeReport, 'version'>;
    return { version: `workerd ${version}`, ...report };
  } finally {
    await worker.dispose();
  }
}
