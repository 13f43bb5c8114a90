import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Document } from '@b2b-invoices/spec';
import { CannotRun } from '../command/cannot-run.ts';
import type { RunReport } from '../run/run-report.ts';
import { driftOverlay } from './drift-overlay.ts';
import { findDrift } from './find-drift.ts';
import { driftMarkdown, driftText } from './format-drift.ts';

/** Writes the drift of a run to a file, in the form that the end of its name says. @throws CannotRun */
export async function writeDrift(file: string, document: Document, report: RunReport): Promise<void> {
  const drifts = findDrift(document, report.exchanges ?? []);
  const source = { name: report.target.name, startedAt: report.startedAt };
  const forms: Record<string, () => string> = {
    '.md': () => driftMarkdown(document, drifts, source),
    '.yaml': () => driftOverlay(document, drifts, source),
    '.yml': () => driftOverlay(document, drifts, source),
    '.json': () => `${JSON.stringify({ format: 1, ...source, drifts }, null, 2)}\n`,
  };
  const text = (forms[extname(file)] ?? (() => driftText(drifts, source)))();
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotRun(`The drift cannot be written to ${file} (${code}); name another file with --drift.`);
  }
}
