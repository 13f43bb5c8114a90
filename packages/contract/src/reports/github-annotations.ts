import { printable } from './printable.ts';
import type { ReportDocument, ReportedFinding } from './report-document.ts';
import type { FindLine } from './specification-lines.ts';
import { subjectOf } from './wording.ts';

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command(
  name: 'error' | 'notice',
  properties: Record<string, string | number>,
  text: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const head = list.length > 0 ? `${name} ${list.join(',')}` : name;
  return `::${head}::${escapeText(printable(text))}`;
}

function annotation(finding: ReportedFinding, findLine: FindLine): string {
  const { rule, pointer, expected, actual, known, curl, fingerprint } = finding;
  const { file, line } = findLine(pointer);
  const title = printable(`${rule.id}: ${subjectOf(finding)}`).replaceAll('\n', ' ');
  const lines = [
    rule.says,
    ...(known ? [`Known until ${known.expires}: ${known.reason}`] : []),
    `expected: ${expected}`,
    `actual: ${actual}`,
    curl,
    `fingerprint ${fingerprint}`,
  ];
  return command(known ? 'notice' : 'error', { file, line, title }, lines.join('\n'));
}

/** The findings as commands for GitHub Actions, which shows each at its line of the specification. */
export function githubAnnotations(document: ReportDocument, findLine: FindLine): string {
  const commands = [
    ...document.findings.map((finding) => annotation(finding, findLine)),
    ...document.stale.map(({ says, kind }) => command('error', { title: `${kind} known deviation` }, says)),
    ...document.coverageFailures.map((says) => command('error', { title: 'coverage' }, says)),
  ];
  return commands.map((line) => `${line}\n`).join('');
}
