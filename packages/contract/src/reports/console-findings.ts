import { code, indented, labelled, type Page } from './console-page.ts';
import { printable, wrap } from './printable.ts';
import type { ReportDocument, ReportedFinding } from './report-document.ts';
import { again, answerTitle, seen, subjectOf } from './wording.ts';

function answerLines({ answer }: ReportedFinding, page: Page): string[] {
  if (!answer) return [];
  const body = answer.body.length > 600 ? `${answer.body.slice(0, 600)}…` : answer.body;
  return labelled('answer', `${answerTitle(answer)}\n${body}`.trimEnd(), page);
}

/** A finding with all that is needed to see it again. */
export function findingLines(finding: ReportedFinding, index: number, page: Page): string[] {
  const { paint, width } = page;
  const { rule, phase, pointer, expected, actual, also, curl, typescript, fingerprint } = finding;
  const [title = '', ...more] = wrap(printable(rule.says), width - 6);
  return [
    `${paint('red', `${index + 1})`)} ${paint('bold', title)}`,
    ...indented(
      more.map((line) => paint('bold', line)),
      '   ',
    ),
    ...labelled('where', `${phase} · ${subjectOf(finding)}`, page),
    ...labelled('rule', `${rule.id}, ${rule.weight}, ${pointer}`, page),
    ...labelled('expected', expected, page, 'green'),
    ...labelled('actual', actual, page, 'red'),
    ...also.flatMap((line) => labelled('also', line, page)),
    ...answerLines(finding, page),
    ...code('curl', curl, page),
    ...code('TypeScript', typescript, page),
    ...labelled('seen', seen(finding), page),
    ...labelled('fingerprint', fingerprint, page),
    ...again(finding).flatMap((flag) => labelled('again', flag, page)),
    '',
  ];
}

/** The findings that are known, and the entries that do not hold any more. */
export function knownLines(document: ReportDocument, page: Page): string[] {
  const known = document.findings.flatMap((finding) => {
    const { fingerprint, rule, known: deviation } = finding;
    if (!deviation) return [];
    const says = `${rule.says} ${subjectOf(finding)}: ${deviation.reason}, until ${deviation.expires}`;
    return labelled(fingerprint, says, page);
  });
  const stale = document.stale.flatMap(({ says, kind }) => labelled(kind, says, page, 'red'));
  return known.length + stale.length > 0
    ? [page.paint('bold', 'Known deviations'), ...known, ...stale, '']
    : [];
}
