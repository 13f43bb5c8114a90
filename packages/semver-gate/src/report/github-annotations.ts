import type { GateReport } from './gate-report.ts';
import type { SourceLine } from './source-line.ts';

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(
  level: 'error' | 'notice',
  title: string,
  text: string,
  place?: Partial<SourceLine>,
): string {
  const properties = Object.entries({ ...place, title }).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  return `::${level} ${properties.join(',')}::${escapeText(text)}\n`;
}

/** The report as commands for GitHub Actions: an error for each problem, a notice for each breaking change, at its line. */
export function githubAnnotations(report: GateReport, findLine: (pointer: string) => SourceLine): string {
  const pointers = new Map(report.changes.map(({ fingerprint, pointer }) => [fingerprint, pointer]));
  const errors = report.problems.map(({ kind, says, file, fingerprint = '' }) => {
    const pointer = pointers.get(fingerprint);
    const place = file !== undefined ? { file } : pointer !== undefined ? findLine(pointer) : undefined;
    return annotation('error', kind, says, place);
  });
  const notices = report.changes
    .filter(({ bump }) => bump === 'major')
    .map((change) => {
      const text = `${change.says}\n${change.kind}, fingerprint ${change.fingerprint}`;
      return annotation('notice', 'breaking change', text, findLine(change.pointer));
    });
  return [...errors, ...notices].join('');
}
