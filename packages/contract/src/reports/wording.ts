import type { KindCoverage } from '../coverage/coverage-report.ts';
import type { PhaseReport } from '../run/run-report.ts';
import type { ReportDocument, ReportedAnswer, ReportedFinding } from './report-document.ts';

/** A number with its noun. */
export const counted = (count: number, noun: string, plural: string = `${noun}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;

/** A number with separators. */
export const figure = (count: number): string => count.toLocaleString('en-US');

/** A time as people say it. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** A share as a whole number that says 100 only of all. */
export const percent = ({ covered, total }: Pick<KindCoverage, 'covered' | 'total'>): string =>
  total === 0 ? '–' : `${Math.floor((100 * covered) / total)}%`;

/** The share of what can be reached, as thresholds take it. */
export const reached = ({ covered, missing }: KindCoverage): string =>
  percent({ covered, total: covered + missing.filter(({ reason }) => reason === undefined).length });

/** What a finding is about in short, such as `listInvoices customerName`. */
export const subjectOf = ({ operations, subject }: ReportedFinding): string =>
  [...new Set([operations.join(', '), subject])].filter(Boolean).join(' · ');

/** How often a finding was seen, and how few calls show it. */
export function seen({ count, shrunk, steps }: ReportedFinding): string {
  const times = count === 1 ? 'once' : `${figure(count)} times`;
  if (steps.length < 2) return times;
  return `${times}; ${shrunk ? 'no fewer than' : 'among'} ${figure(steps.length)} calls show it`;
}

/** The flag that repeats a finding, in the place of the seed; none where nothing does. */
export const again = ({ replay }: ReportedFinding): string[] => (replay === '' ? [] : [`--replay ${replay}`]);

/** The outcome of a run in a sentence. */
export function outcome({
  passed,
  target,
  findings,
  stale,
  coverageFailures,
  stopped,
}: ReportDocument): string {
  const fresh = findings.filter(({ known }) => !known).length;
  const known = findings.length - fresh;
  const failures = [
    ...(fresh > 0 ? [counted(fresh, 'finding')] : []),
    ...(stale.length > 0 ? [counted(stale.length, 'stale known deviation')] : []),
    ...(coverageFailures.length > 0 ? ['coverage too low'] : []),
  ];
  const ended = stopped === undefined ? '' : ` The run ended early: ${stopped.replace(/\.?$/, '.')}`;
  const excused = known > 0 ? ` ${counted(known, 'finding is', 'findings are')} known.` : '';
  const says = passed ? `${target.name} agrees with the specification.` : `${failures.join(', ')}.`;
  return `${says}${excused}${ended}`;
}

/** The checks that did not run, those of one reason together. */
export function skippedByReason(phases: readonly PhaseReport[]): [reason: string, checks: string[]][] {
  const byReason = new Map<string, string[]>();
  for (const { skipped } of phases) {
    for (const { check, reason } of skipped) {
      const checks = byReason.get(reason);
      if (!checks) byReason.set(reason, [check]);
      else if (!checks.includes(check)) checks.push(check);
    }
  }
  return [...byReason].toSorted(([, left], [, right]) => right.length - left.length);
}

/** What was not covered, things of one reason together. */
export function missingByReason({ missing }: KindCoverage): [reason: string | undefined, names: string[]][] {
  const byReason = new Map<string | undefined, string[]>();
  for (const { name, reason } of missing) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return [...byReason];
}

/** How much of each kind of coverage cannot be reached, by reason. */
export function unreachableByReason(
  coverage: readonly KindCoverage[],
): [reason: string, counts: [kind: string, count: number][]][] {
  const byReason = new Map<string, [string, number][]>();
  for (const each of coverage)
    for (const [reason, names] of missingByReason(each))
      if (reason !== undefined)
        byReason.set(reason, [...(byReason.get(reason) ?? []), [each.kind, names.length]]);
  return [...byReason];
}

/** The status and the type of an answer, or that none came. */
export const answerTitle = ({ status, contentType }: ReportedAnswer): string =>
  status === 0 ? 'none came' : `${status} ${contentType}`.trim();
