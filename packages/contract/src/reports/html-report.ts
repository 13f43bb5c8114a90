import { createHash } from 'node:crypto';
import type { KindCoverage } from '../coverage/coverage-report.ts';
import { findingHtml } from './html/finding-html.ts';
import { Html, html } from './html/html.ts';
import { pageScript } from './html/page-script.ts';
import { pageStyle } from './html/page-style.ts';
import type { ReportDocument } from './report-document.ts';
import { counted, duration, figure, missingByReason, outcome, reached, skippedByReason } from './wording.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing runs but the script of the page, and nothing is fetched, whatever else is wrong. */
const policy: string = [
  "default-src 'none'",
  `script-src ${hashOf(pageScript)}`,
  `style-src ${hashOf(pageStyle)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const option = (value: string): Html => html`<option>${value}</option>`;

const sorted = (values: readonly string[]): string[] => [...new Set(values)].toSorted();

function findingsHtml({ findings }: ReportDocument): Html {
  if (findings.length === 0) return html``;
  const operations = sorted(findings.flatMap((finding) => finding.operations));
  const phases = [...new Set(findings.map(({ phase }) => phase))];
  return html`<h2>Findings</h2>
<div class="filters" hidden>
<label>Phase<select id="phase"><option value="">all</option>${phases.map(option)}</select></label>
<label>Operation<select id="operation"><option value="">all</option>${operations.map(option)}</select></label>
<label>Words<input id="words" type="search" autocomplete="off"></label>
<span class="soft" id="count"></span>
</div>
${findings.map(findingHtml)}`;
}

function phasesHtml({ phases }: ReportDocument): Html {
  const rows = phases.map(
    ({ name, says, requests, milliseconds, findings, skipped }) =>
      html`<tr><th>${name}<p class="soft says">${says}</p></th><td class="figure">${figure(requests)}</td><td class="figure">${duration(milliseconds)}</td><td class="figure ${findings > 0 ? 'bad' : ''}">${figure(findings)}</td><td class="figure ${skipped.length > 0 ? 'warn' : ''}">${figure(skipped.length)}</td></tr>`,
  );
  return html`<h2>Phases</h2>
<div class="scroll"><table><thead><tr><th>phase</th><th class="figure">requests</th><th class="figure">time</th><th class="figure">findings</th><th class="figure">not run</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function missingHtml(kind: KindCoverage): Html {
  if (kind.missing.length === 0) return html``;
  const reasons = missingByReason(kind).map(
    ([reason, names]) => html`<li>${reason ?? 'not exercised'}<br><code>${names.join(', ')}</code></li>`,
  );
  return html`<tr class="missing"><td colspan="4"><details><summary>${counted(kind.missing.length, 'is', 'are')} missing</summary><ul>${reasons}</ul></details></td></tr>`;
}

function coverageHtml({ coverage }: ReportDocument): Html {
  if (coverage.length === 0) return html``;
  const rows = coverage.map((kind) => {
    const { covered, total } = kind;
    return html`<tr><th>${kind.kind}</th><td class="figure">${figure(covered)} of ${figure(total)}</td><td class="figure"><meter min="0" max="100" value="${Number.parseInt(reached(kind), 10) || 0}"></meter></td><td class="figure">${reached(kind)}</td></tr>${missingHtml(kind)}`;
  });
  return html`<h2>Coverage</h2>
<div class="scroll"><table><thead><tr><th></th><th class="figure">exercised</th><th></th><th class="figure">of what can be</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function skippedHtml({ phases }: ReportDocument): Html {
  const reasons = skippedByReason(phases);
  if (reasons.length === 0) return html``;
  const items = reasons.map(
    ([reason, checks]) =>
      html`<p><strong>${reason}</strong> <span class="soft">${counted(checks.length, 'check')}</span></p><ul>${checks.map((check) => html`<li>${check}</li>`)}</ul>`,
  );
  return html`<h2>Not run</h2>${items}`;
}

function failuresHtml({ stale, coverageFailures }: ReportDocument): Html {
  const failures = [...stale.map(({ says }) => says), ...coverageFailures];
  return failures.length === 0
    ? html``
    : html`<ul class="bad">${failures.map((says) => html`<li>${says}</li>`)}</ul>`;
}

/** A run as one page that needs nothing else: no address outside of it is asked for. */
export function htmlReport(document: ReportDocument): string {
  const { target, specVersion, seed, requests, milliseconds, startedAt, passed } = document;
  const facts = `${target.baseUrl}, specification ${specVersion}, seed ${seed}, ${counted(requests, 'request')} in ${duration(milliseconds)}, ${startedAt}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Contract of ${target.name}</title>
<style>${new Html(pageStyle)}</style>
</head>
<body><main>
<h1>Contract of ${target.name}</h1>
<p class="soft">${facts}</p>
<p class="outcome ${passed ? 'good' : 'bad'}">${outcome(document)}</p>
${failuresHtml(document)}
${phasesHtml(document)}
${findingsHtml(document)}
${coverageHtml(document)}
${skippedHtml(document)}
</main>
<script>${new Html(pageScript)}</script>
</body>
</html>
`.text;
}
