import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsumerProject, installPackages } from '../package-tests/install-packages.ts';
import { renderApiReports } from './render-api-reports.ts';

const command =
  'Run `pnpm --filter @b2b-invoices/client api`, and read what it changes as a user of the package would.';

let project: ConsumerProject;
let reports: Map<string, string>;
beforeAll(async () => {
  project = await installPackages();
  reports = await renderApiReports(project);
});
afterAll(() => project?.remove());

test('every entry point has a report, and every report an entry point', async () => {
  const written = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.api.md'));
  expect(written.toSorted(), command).toEqual([...reports.keys()].toSorted());
});

test('what is written of the API is what the package exports, or the failure shows what changed', async () => {
  for (const [name, text] of reports) {
    const written = await readFile(new URL(name, import.meta.url), 'utf8').catch(() => '');
    expect(written, `api/${name} is stale. ${command}`).toBe(text);
  }
});

test('everything that is exported has a doc comment', () => {
  const undocumented = [...reports].flatMap(([name, text]) =>
    [...text.matchAll(/^\/\/ @public \(undocumented\)\n(export .*)/gm)].map(
      ([, declared]) => `${name}: ${declared}`,
    ),
  );
  expect(undocumented).toEqual([]);
});
