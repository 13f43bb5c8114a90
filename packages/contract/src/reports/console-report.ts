import { styleText } from 'node:util';
import { phaseNames } from '../phases/phase.ts';
import { findingLines, knownLines } from './console-findings.ts';
import { indented, type Page, type Paint } from './console-page.ts';
import { createConsoleTable } from './console-table.ts';
import { printable, wrap } from './printable.ts';
import type { ReportDocument } from './report-document.ts';
import {
  counted,
  duration,
  figure,
  outcome,
  reached,
  skippedByReason,
  unreachableByReason,
} from './wording.ts';

/** How a report is laid out on a terminal. */
export interface ConsoleOptions {
  /** Whether colours are used. Nothing is said by colour alone. */
  color: boolean;
  /** How many characters a line has. */
  width: number;
  /** Leaves out what did not run and what was not covered. Default false. */
  brief?: boolean;
}

const longestList = 8;
/** Checks have names of a line each. */
const longestListOfChecks = 3;

function phaseLines({ phases }: ReportDocument, { paint }: Page): string[] {
  const rows = phases.map(({ name, requests, milliseconds, findings, skipped }) => [
    name,
    figure(requests),
    duration(milliseconds),
    findings > 0 ? paint('red', figure(findings)) : '0',
    skipped.length > 0 ? paint('yellow', figure(skipped.length)) : '0',
  ]);
  const head = ['phase', 'requests', 'time', 'findings', 'not run'];
  return [createConsoleTable(head, rows, (text) => paint('dim', text)), ''];
}

function skippedLines({ phases }: ReportDocument, page: Page): string[] {
  const reasons = skippedByReason(phases);
  if (reasons.length === 0) return [];
  const lines = reasons.flatMap(([reason, checks]) => [
    ...indented(wrap(`${printable(reason)} (${counted(checks.length, 'check')})`, page.width - 4), '   '),
    ...shortened(checks, page, longestListOfChecks),
  ]);
  return [page.paint('bold', 'Not run'), ...lines, ''];
}

function shortened(names: readonly string[], { paint, width }: Page, most: number): string[] {
  // One more is said as quickly as it is counted.
  const shown = names.length === most + 1 ? names : names.slice(0, most);
  const rest = names.length - shown.length;
  const lines = wrap(printable(shown.join(', ')) + (rest > 0 ? `, and ${rest} more` : ''), width - 8);
  return indented(
    lines.map((line) => paint('dim', line)),
    '     ',
  );
}

function coverageLines(document: ReportDocument, page: Page): string[] {
  const { paint } = page;
  if (document.coverage.length === 0) return [];
  const rows = document.coverage.map((kind) => {
    const { covered, total } = kind;
    const share = reached(kind);
    return [
      kind.kind,
      `${figure(covered)} of ${figure(total)}`,
      paint(share === '100%' ? 'green' : 'yellow', share),
    ];
  });
  return [
    createConsoleTable(['coverage', 'exercised', 'of what can be'], rows, (text) => paint('dim', text)),
  ];
}

/** What another run may cover. */
function missingLines({ coverage, phases }: ReportDocument, page: Page): string[] {
  if (phases.length < phaseNames.length) return ['   what is missing is named in the other reports'];
  return coverage.flatMap(({ kind, missing }) => {
    const names = missing.filter(({ reason }) => reason === undefined).map(({ name }) => name);
    if (names.length === 0) return [];
    return [`   ${kind} not covered`, ...shortened(names, page, longestList)];
  });
}

/** What no run covers on such a target, counted by reason; the other reports name each. */
function unreachableLines({ coverage }: ReportDocument, page: Page): string[] {
  const reasons = unreachableByReason(coverage);
  if (reasons.length === 0) return [];
  const lines = reasons.flatMap(([reason, counts]) => {
    const kinds = counts.map(([kind, count]) => `${figure(count)} of the ${kind}`).join(', ');
    const [first = '', ...rest] = wrap(`${printable(reason)} (${kinds})`, page.width - 8);
    return [`     ${first}`, ...indented(rest, '       ')];
  });
  return ['   not to be covered on this target', ...lines.map((line) => page.paint('dim', line))];
}

/** A run as a page for a terminal, with colours or without. */
export function consoleReport(
  document: ReportDocument,
  { color, width, brief = false }: ConsoleOptions,
): string {
  const paint: Paint = (format, text) =>
    color && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  const page = { paint, width: Math.max(40, Math.min(width, 120)) };
  const { target, specVersion, seed, requests, milliseconds, findings, passed } = document;
  const fresh = findings.filter(({ known }) => !known);
  const facts = `specification ${specVersion}, seed ${seed}, ${counted(requests, 'request')} in ${duration(milliseconds)}`;
  return [
    `${paint('bold', printable(target.name))} ${printable(target.baseUrl)}`,
    ...wrap(facts, page.width).map((line) => paint('dim', line)),
    '',
    ...fresh.flatMap((finding, index) => findingLines(finding, index, page)),
    ...knownLines(document, page),
    ...(brief ? [] : skippedLines(document, page)),
    ...phaseLines(document, page),
    ...coverageLines(document, page),
    ...(brief ? [] : [...missingLines(document, page), ...unreachableLines(document, page)]),
    ...(document.coverage.length > 0 ? [''] : []),
    ...document.coverageFailures.flatMap((says) =>
      wrap(printable(says), page.width).map((line) => paint('red', line)),
    ),
    ...wrap(printable(outcome(document)), page.width).map((line) =>
      paint(passed ? ['bold', 'green'] : ['bold', 'red'], line),
    ),
    '',
  ].join('\n');
}
