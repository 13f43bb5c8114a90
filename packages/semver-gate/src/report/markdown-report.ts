import type { GateReport } from './gate-report.ts';
import { breakingFirst, changeCount, counted, outcome } from './wording.ts';

/** GitHub takes a summary of one MiB for a step; a row has some hundred characters. */
const mostRows = 500;

const cell = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\s*\n\s*/g, '<br>');

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => '---'), ...rows.slice(0, mostRows)];
  const left = rows.length - mostRows;
  return [
    `### ${title}`,
    lines.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    ...(left > 0 ? [`And ${left} more, for which there is no room here.`] : []),
  ];
}

const code = (text: string): string => `\`${text}\``;

function stepRows({ packages }: GateReport): string[][] {
  return packages.map(({ name, from, to, bump }) => [
    code(name),
    bump,
    bump === 'none' ? from : `${from} → ${to}`,
  ]);
}

/** The report as Markdown, for the job summary of GitHub Actions. */
export function markdownReport(report: GateReport): string {
  const { agrees, baseline, needed, changes, types, disagreements, problems, changesets } = report;
  const changeRows = breakingFirst(changes).map((change) => [
    change.bump === 'major' ? '**major**' : change.bump,
    `${cell(change.says)}<br>${code(change.kind)} at ${code(change.pointer)}`,
    code(change.fingerprint),
  ]);
  const typeRows = [
    ...types.breaks.map((each) => ['**breaks**', each] as const),
    ...types.additions.map((each) => ['new', each] as const),
  ];
  return [
    `## ${agrees ? '✅' : '❌'} ${outcome(report)}`,
    baseline.says,
    ...table(
      'Problems',
      ['what', 'kind'],
      problems.map(({ says, kind }) => [cell(says), code(kind)]),
    ),
    ...table(
      'Verdicts',
      ['verdict', 'bump', 'why'],
      [
        ['specification', needed.specification, cell(changeCount(changes))],
        ['types', needed.types, cell(types.says)],
        ['needed', `**${needed.bump}**`, 'the larger of the two'],
      ],
    ),
    ...table(
      `Released, by ${counted(changesets.length, 'pending changeset')}`,
      ['package', 'bump', 'version'],
      stepRows(report),
    ),
    ...table('Changes of the specification', ['bump', 'change', 'fingerprint'], changeRows),
    ...table(
      'Uses of the types',
      ['', 'TypeScript says', 'fingerprint'],
      typeRows.map(([label, { message, because, program, line, code: error, fingerprint }]) => [
        label,
        `${cell(`${message} ${because}`.trim())}<br>${code(`${program}:${line}`)}, ${error}`,
        code(fingerprint),
      ]),
    ),
    ...table(
      'Called breaking by one of two',
      ['who', 'what', 'record', 'fingerprint'],
      disagreements.map(({ breaking, says, pointer, reason, expires, fingerprint }) => [
        breaking,
        `${cell(says)}<br>${code(pointer)}`,
        reason === undefined ? 'none' : `until ${expires}: ${cell(reason)}`,
        code(fingerprint),
      ]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
