import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeReport } from '../../test-reports/make-report.ts';
import { token } from '../../test-reports/make-step.ts';
import { ReportError, writeReports } from './write-reports.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sink = () => {
  const texts: string[] = [];
  return { write: (text: string) => texts.push(text), text: () => texts.join('') };
};

test('files are written into folders that were missing, and nothing else is left there', async () => {
  const paths = {
    junit: 'a/b/junit.xml',
    html: 'a/b/page.html',
    json: 'a/b/r.json',
    markdown: 'a/b/r.md',
    har: 'a/b/r.har',
  };
  const given = Object.fromEntries(Object.entries(paths).map(([kind, path]) => [kind, join(folder, path)]));
  const [shown, annotated] = [sink(), sink()];
  const { files } = await writeReports(makeReport(), {
    ...given,
    console: shown,
    githubAnnotations: annotated,
    color: false,
  });
  expect(files.toSorted()).toEqual(Object.values(given).toSorted());
  expect((await readdir(join(folder, 'a/b'))).toSorted()).toEqual([
    'junit.xml',
    'page.html',
    'r.har',
    'r.json',
    'r.md',
  ]);
  expect(shown.text()).toContain('3 findings.');
  expect(annotated.text()).toMatch(/^::error file=.*spec\/\w+\/getInvoice\.yaml,line=\d+|^::error file=/m);
  for (const file of files) expect(await readFile(file, 'utf8')).not.toContain(token);
});

test('a job summary is added to what is there', async () => {
  const file = join(folder, 'summary.md');
  await writeFile(file, 'before\n');
  await writeReports(makeReport(), { githubSummary: file });
  expect(await readFile(file, 'utf8')).toMatch(/^before\n# Contract of sandbox/);
});

test('what cannot be written is said in a sentence each, after the rest was written', async () => {
  await writeFile(join(folder, 'file'), '');
  await mkdir(join(folder, 'sub'));
  const json = join(folder, 'r.json');
  const shown = sink();
  const writing = writeReports(makeReport(), {
    html: join(folder, 'sub'),
    junit: join(folder, 'file/junit.xml'),
    json,
    console: shown,
  });
  await expect(writing).rejects.toThrow(ReportError);
  await expect(writing).rejects.toThrow(
    `The html report cannot be written to ${join(folder, 'sub')}, since it is a folder: give the path of a file.`,
  );
  await expect(writing).rejects.toThrow(
    'since a part of the path is a file and no folder: give another path.',
  );
  expect((await readdir(folder)).toSorted()).toEqual(['file', 'r.json', 'sub']);
  expect(shown.text()).toContain('3 findings.');
});

test('secrets that are given are masked although no request carried them', async () => {
  const report = { ...makeReport(), stopped: 'The secret open-sesame was refused.' };
  const { document } = await writeReports(report, {
    secrets: [{ value: 'open-sesame', name: 'B2B_SANDBOX_SECRET' }],
  });
  expect(document.stopped).toBe('The secret $B2B_SANDBOX_SECRET was refused.');
});
