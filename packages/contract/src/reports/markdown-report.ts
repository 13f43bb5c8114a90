import { printable } from './printable.ts';
import type { ReportDocument, ReportedFinding } from './report-document.ts';
import {
  again,
  answerTitle,
  counted,
  duration,
  figure,
  missingByReason,
  outcome,
  reached,
  seen,
  skippedByReason,
  subjectOf,
} from './wording.ts';

/** A text that Markdown and the HTML in it show as it is, on one line. */
const plain = (text: string): string =>
  printable(text)
    .replace(/[\\`*_{}[\]#|~@!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');

/** A block of code that nothing in the code ends. */
function fenced(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${printable(code).trimEnd()}\n${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** What is to be said of a finding, below its heading. */
export function findingBody(finding: ReportedFinding): string {
  const { rule, pointer, phase, expected, actual, answer, curl, typescript, fingerprint, known } = finding;
  return [
    ...(known ? [`**Known** until ${known.expires}: ${plain(known.reason)}`] : []),
    table(
      ['', ''],
      [
        ['where', `${phase}, ${plain(subjectOf(finding))}`],
        ['rule', `${plain(rule.id)}, ${rule.weight}, ${plain(pointer)}`],
        ['fingerprint', plain(fingerprint)],
        ['seen', plain(seen(finding))],
        ...again(finding).map((flag) => ['again', plain(flag)]),
      ],
    ).replace('---:', '---'),
    'Expected:',
    fenced('text', expected),
    'Actual:',
    fenced('text', actual),
    ...(answer ? [`Answer, ${plain(answerTitle(answer))}:`, fenced('text', answer.body)] : []),
    fenced('sh', curl),
    fenced('ts', typescript),
  ].join('\n\n');
}

/** What a finding is called in a heading. */
export const findingTitle = (finding: ReportedFinding): string =>
  `${plain(finding.rule.says)} ${plain(subjectOf(finding)).replaceAll('<br>', ' ')}`;

function phasesTable({ phases }: ReportDocument): string {
  return table(
    ['phase', 'requests', 'time', 'findings', 'not run'],
    phases.map(({ name, requests, milliseconds, findings, skipped }) => [
      name,
      figure(requests),
      duration(milliseconds),
      figure(findings),
      figure(skipped.length),
    ]),
  );
}

function coverageTable({ coverage }: ReportDocument): string[] {
  if (coverage.length === 0) return [];
  const rows = coverage.map((kind) => [kind.kind, figure(kind.covered), figure(kind.total), reached(kind)]);
  const missing = coverage.flatMap((kind) =>
    missingByReason(kind).map(
      ([reason, names]) =>
        `- ${kind.kind}${reason === undefined ? '' : ` (${plain(reason)})`}: ${names.map(plain).join(', ')}`,
    ),
  );
  return [
    '## Coverage',
    table(['', 'exercised', 'of', 'of what can be'], rows),
    ...(missing.length > 0 ? ['Not exercised:', missing.join('\n')] : []),
  ];
}

function skippedList({ phases }: ReportDocument): string[] {
  const reasons = skippedByReason(phases);
  if (reasons.length === 0) return [];
  const items = reasons.map(
    ([reason, checks]) =>
      `- ${plain(reason)} (${counted(checks.length, 'check')}): ${checks.map(plain).join(', ')}`,
  );
  return ['## Not run', items.join('\n')];
}

/** What stands above the findings: the outcome and the table of phases. */
export function markdownHead(document: ReportDocument): string[] {
  const { target, specVersion, seed, requests, milliseconds, passed, stale, coverageFailures } = document;
  const failures = [...stale.map(({ says }) => says), ...coverageFailures];
  return [
    `# Contract of ${plain(target.name)}`,
    `${passed ? '✅' : '❌'} **${plain(outcome(document))}**`,
    `${plain(target.baseUrl)}, specification ${plain(specVersion)}, seed ${seed}, ${counted(requests, 'request')} in ${duration(milliseconds)}`,
    phasesTable(document),
    ...(failures.length > 0 ? [failures.map((says) => `- ${plain(says)}`).join('\n')] : []),
  ];
}

/** What stands below the findings: what did not run, and the coverage. */
export const markdownTail = (document: ReportDocument): string[] => [
  ...skippedList(document),
  ...coverageTable(document),
];

/** A run as Markdown. */
export function markdownReport(document: ReportDocument): string {
  const { findings } = document;
  const blocks = [
    ...markdownHead(document),
    ...(findings.length > 0 ? ['## Findings'] : []),
    ...findings.flatMap((finding, index) => [
      `### ${index + 1}. ${findingTitle(finding)}`,
      findingBody(finding),
    ]),
    ...markdownTail(document),
  ];
  return `${blocks.join('\n\n')}\n`;
}
