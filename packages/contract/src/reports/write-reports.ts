import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RunReport } from '../run/run-report.ts';
import { consoleReport } from './console-report.ts';
import { createReportDocument, type ReportContext } from './create-report-document.ts';
import { githubAnnotations } from './github-annotations.ts';
import { githubSummary } from './github-summary.ts';
import { harReport } from './har-report.ts';
import { htmlReport } from './html-report.ts';
import { jsonReport } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';
import type { ReportDocument } from './report-document.ts';
import { createFindLine, specificationFile } from './specification-lines.ts';
import { writeAtomically } from './write-atomically.ts';

/** Where text goes, such as `process.stdout`. */
export interface ReportStream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** The files that can be written, each with its path. */
export interface ReportFiles {
  junit?: string | undefined;
  html?: string | undefined;
  json?: string | undefined;
  markdown?: string | undefined;
  /** The exchanges that the run kept, or else those of its findings. */
  har?: string | undefined;
  /** Is added to the file, as GitHub wants it of `$GITHUB_STEP_SUMMARY`. */
  githubSummary?: string | undefined;
}

/** Which reports are made, and of what. */
export interface ReportOptions extends ReportContext, ReportFiles {
  /** Gets the report for people. */
  console?: ReportStream | undefined;
  /** Default: whether the console is a terminal and `NO_COLOR` is unset, or `FORCE_COLOR` is set. */
  color?: boolean | undefined;
  /** How many characters a line has; default: what the console has, or else 100. */
  width?: number | undefined;
  /** Leaves out of the console what did not run and what was not covered. Default false. */
  brief?: boolean | undefined;
  /** Gets GitHub's annotations, at the lines of the specification. */
  githubAnnotations?: ReportStream | undefined;
  /** The root of the repository, from which annotations name files. Default `GITHUB_WORKSPACE`, or else the working folder. */
  repository?: string | undefined;
}

/** What was written. */
export interface WrittenReports {
  document: ReportDocument;
  files: string[];
}

/** Says in one sentence each which reports could not be written, and what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

type Render = (document: ReportDocument, report: RunReport, options: ReportOptions) => string;

const renderers: Readonly<Record<keyof ReportFiles, Render>> = {
  junit: junitReport,
  html: htmlReport,
  json: jsonReport,
  markdown: markdownReport,
  har: (_, report, options) => harReport(report, options),
  githubSummary,
};

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written: give a path that may',
  EROFS: 'the disk is read-only: give a path on another',
  ENOSPC: 'the disk is full: make room or give a path on another',
  EISDIR: 'it is a folder: give the path of a file',
  ENOTDIR: 'a part of the path is a file and no folder: give another path',
  EEXIST: 'a part of the path is a file and no folder: give another path',
};

function sentenceOf(kind: string, file: string, error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return `The ${kind} report cannot be written to ${file}, since ${reasons[code] ?? `${message}: give another path`}.`;
}

function wantsColor(stream: ReportStream): boolean {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return !NO_COLOR && stream.isTTY === true;
}

function writeStreams(document: ReportDocument, options: ReportOptions): void {
  const { console: shown, githubAnnotations: annotated, color, width, brief = false } = options;
  if (shown) {
    const layout = { color: color ?? wantsColor(shown), width: width ?? shown.columns ?? 100, brief };
    shown.write(consoleReport(document, layout));
  }
  if (annotated) {
    const repository = options.repository ?? process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    annotated.write(githubAnnotations(document, createFindLine(specificationFile(), repository)));
  }
}

/**
 * Makes the reports of a run and writes them, each file whole or not at all. Folders that are missing are made.
 * @throws ReportError when files could not be written, after all others were
 */
export async function writeReports(report: RunReport, options: ReportOptions): Promise<WrittenReports> {
  const document = await createReportDocument(report, options);
  const files: string[] = [];
  const failures: string[] = [];
  for (const kind of Object.keys(renderers) as (keyof ReportFiles)[]) {
    const path = options[kind];
    if (path === undefined) continue;
    const file = resolve(path);
    const write = kind === 'githubSummary' ? appendFile : writeAtomically;
    try {
      await write(file, renderers[kind](document, report, options));
      files.push(file);
    } catch (error) {
      failures.push(sentenceOf(kind, file, error));
    }
  }
  writeStreams(document, options);
  if (failures.length > 0) throw new ReportError(failures.join('\n'));
  return { document, files };
}
