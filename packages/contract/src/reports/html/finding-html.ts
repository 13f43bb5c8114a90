import type { ReportedFinding } from '../report-document.ts';
import { again, answerTitle, seen, subjectOf } from '../wording.ts';
import { type Html, html } from './html.ts';

const codeBlock = (label: string, code: string): Html =>
  html`<div class="code"><p>${label}</p><pre>${code}</pre></div>`;

const entry = ([term, value]: readonly [string, string]): Html => html`<dt>${term}</dt><dd>${value}</dd>`;

function facts(finding: ReportedFinding): [string, string][] {
  const { rule, pointer, expected, actual, fingerprint, known } = finding;
  return [
    ...(known ? ([['known', `until ${known.expires}: ${known.reason}`]] as [string, string][]) : []),
    ['expected', expected],
    ['actual', actual],
    ['rule', `${rule.id}, ${rule.weight}`],
    ['specification', pointer],
    ['fingerprint', fingerprint],
    ['seen', seen(finding)],
    ...again(finding).map((flag): [string, string] => ['again', flag]),
  ];
}

/** A finding that can be unfolded. */
export function findingHtml(finding: ReportedFinding): Html {
  const { fingerprint, phase, operations, rule, steps, answer, curl, typescript, known } = finding;
  const calls = steps.map(({ method, url, status }) => `${status}  ${method} ${url}`).join('\n');
  return html`<details class="finding" id="finding-${fingerprint}" data-phase="${phase}" data-operations="${operations.join(' ')}">
<summary><strong class="${known ? 'warn' : 'bad'}">${rule.says}</strong><span class="phase">${known ? 'known · ' : ''}${phase}</span><span>${subjectOf(finding)}</span></summary>
<div><dl>${facts(finding).map(entry)}</dl>
${codeBlock('curl', curl)}
${codeBlock('TypeScript', typescript)}
${answer ? codeBlock(`Answer: ${answerTitle(answer)}`, answer.body) : ''}
${codeBlock('Calls', calls)}</div></details>
`;
}
