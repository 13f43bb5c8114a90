import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Bump } from '../bump.ts';
import type { GateReport } from './gate-report.ts';
import { breakingFirst, changeCount, counted, outcome } from './wording.ts';

/** How a report is laid out on a terminal. */
export interface TextOptions {
  /** Whether colours are used. Nothing is said by colour alone. */
  color: boolean;
  /** How many characters a line has. */
  width: number;
}

type Format = Parameters<typeof styleText>[0];
type Paint = (format: Format, text: string) => string;
type Cell = string;

const formats: Record<Bump, Format> = { major: 'red', minor: 'yellow', patch: 'cyan', none: 'dim' };
const noLines = Object.fromEntries(
  ['top', 'bottom', 'mid', 'left', 'right'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((part) => [side + part, '']),
  ),
);

/** A table without lines, whose cells are wrapped at spaces; the widest column takes what the others leave. */
function table(rows: readonly Cell[][], widths: readonly number[]): string {
  const drawn = new Table({
    chars: { ...noLines, 'left-mid': '', 'mid-mid': '', 'right-mid': '', middle: ' ' },
    colWidths: [...widths],
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString().replace(/ +$/gm, '');
}

interface Page {
  paint: Paint;
  width: number;
}

const section = (title: string, body: string, { paint }: Page): string[] =>
  body === '' ? [] : [paint('bold', title), body, ''];

function verdicts({ needed, changes, types, packages, changesets }: GateReport, page: Page): string {
  const bump = (value: Bump): string => page.paint(formats[value], value);
  const [first] = packages;
  const same = packages.every(({ to }) => to === first?.to);
  const planned = (same ? packages.slice(0, 1) : packages).map(({ name, from, to, bump: step }) => [
    same ? 'released as' : name,
    bump(step),
    step === 'none'
      ? 'no new version'
      : `${from} → ${to}, ${changesets.length > 0 ? `by ${counted(changesets.length, 'changeset')}` : 'already written into package.json'}`,
  ]);
  const rows = [
    ['specification', bump(needed.specification), changeCount(changes)],
    ['types', bump(needed.types), types.says],
    ['needed', bump(needed.bump), 'the larger of the two'],
    ...planned,
  ];
  return table(rows, [same ? 14 : 24, 7, page.width - (same ? 25 : 35)]);
}

function changeRows({ changes }: GateReport, { paint, width }: Page): string {
  const rows = breakingFirst(changes).map(({ bump, says, kind, pointer, fingerprint }) => {
    const text = [says, paint('dim', `${kind} at ${pointer}`)].join('\n');
    return [paint(formats[bump], bump), text, paint('dim', fingerprint)];
  });
  return rows.length > 0 ? table(rows, [6, width - 20, 12]) : '';
}

/** What is new is told of in part, since a new method brings dozens of uses. */
const mostAdditions = 8;

function typeRows({ types }: GateReport, { paint, width }: Page): string {
  const row = (label: Cell) => (each: GateReport['types']['breaks'][number]) => [
    label,
    `${each.message} ${each.because}`
      .trim()
      .concat(`\n${paint('dim', `${each.program}:${each.line}, ${each.code}`)}`),
    paint('dim', each.fingerprint),
  ];
  const left = types.additions.length - mostAdditions;
  const rows = [
    ...types.breaks.map(row(paint('red', 'breaks'))),
    ...types.additions.slice(0, mostAdditions).map(row(paint('yellow', 'new'))),
    ...(left > 0 ? [['', `and ${left} more that are new; --format json has them all`, '']] : []),
  ];
  return rows.length > 0 ? table(rows, [6, width - 20, 12]) : '';
}

function disagreementRows({ disagreements }: GateReport, { paint, width }: Page): string {
  const rows = disagreements.map(({ breaking, says, pointer, reason, expires, fingerprint }) => {
    const record = reason === undefined ? 'not recorded' : `recorded until ${expires}: ${reason}`;
    const who = breaking === 'gate' ? 'gate' : 'other';
    return [who, [says, paint('dim', pointer), paint('dim', record)].join('\n'), paint('dim', fingerprint)];
  });
  return rows.length > 0 ? table(rows, [6, width - 20, 12]) : '';
}

function problemRows({ problems }: GateReport, { paint, width }: Page): string {
  const rows = problems.map(({ kind, says, file }) => {
    const where = file === undefined ? kind : `${kind}, ${file}`;
    return [paint('red', '✗'), `${says}\n${paint('dim', where)}`];
  });
  return rows.length > 0 ? table(rows, [2, width - 3]) : '';
}

/** The report for people at a terminal. */
export function textReport(report: GateReport, { color, width }: TextOptions): string {
  const paint: Paint = (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
  const page = { paint, width: Math.min(Math.max(width, 60), 120) };
  return [
    report.baseline.says,
    '',
    verdicts(report, page),
    '',
    ...section('Changes of the specification', changeRows(report, page), page),
    ...section('Uses of the types that break, and new ones', typeRows(report, page), page),
    ...section('Called breaking by one of two', disagreementRows(report, page), page),
    ...section('Problems', problemRows(report, page), page),
    paint(report.agrees ? 'green' : 'red', outcome(report)),
    '',
  ].join('\n');
}
