import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readDocument } from '../baseline/read-document.ts';
import { CannotJudge, causeOf } from '../cannot-judge.ts';
import { specificationFile } from '../gate.ts';
import type { GateReport } from '../report/gate-report.ts';
import { githubAnnotations } from '../report/github-annotations.ts';
import { markdownReport } from '../report/markdown-report.ts';
import { sourceLine } from '../report/source-line.ts';
import { textReport } from '../report/text-report.ts';
import type { CommandLine } from './command-line.ts';
import type { InputOutput } from './input-output.ts';

const asJson = (report: GateReport): string => `${JSON.stringify(report, null, 2)}\n`;

async function writeFileOf(report: GateReport, file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, file.endsWith('.md') ? markdownReport(report) : asJson(report));
  } catch (error) {
    throw new CannotJudge(`The report cannot be written to ${file} (${causeOf(error)}); name another file.`);
  }
}

async function printForGithub(report: GateReport, root: string, io: InputOutput): Promise<void> {
  const { document } = await readDocument(join(root, specificationFile), specificationFile);
  io.stdout(githubAnnotations(report, (pointer) => sourceLine(root, document, pointer)));
  const summary = io.environment['GITHUB_STEP_SUMMARY'];
  if (summary) await appendFile(summary, markdownReport(report));
  io.stdout(textReport(report, { color: false, width: io.width }));
}

/** Prints the report as was asked for, and writes it to a file if one is named. */
export async function writeReport(
  report: GateReport,
  { format, report: file, color }: CommandLine,
  root: string,
  io: InputOutput,
): Promise<void> {
  if (file !== undefined) await writeFileOf(report, resolve(io.folder, file));
  if (format === 'json') io.stdout(asJson(report));
  else if (format === 'github') await printForGithub(report, root, io);
  else io.stdout(textReport(report, { color: color ?? io.color, width: io.width }));
}
