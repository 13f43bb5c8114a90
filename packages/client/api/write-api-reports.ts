import { readdir, rm, writeFile } from 'node:fs/promises';
import { installPackages } from '../package-tests/install-packages.ts';
import { renderApiReports } from './render-api-reports.ts';

const project = await installPackages();
try {
  const reports = await renderApiReports(project);
  const stale = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.api.md'));
  for (const name of stale) await rm(new URL(name, import.meta.url));
  for (const [name, text] of reports) await writeFile(new URL(name, import.meta.url), text);
} finally {
  await project.remove();
}
