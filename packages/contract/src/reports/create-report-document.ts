import { asCurl } from '../findings/as-curl.ts';
import { asTypescript } from '../findings/as-typescript.ts';
import type { Finding } from '../findings/finding.ts';
import type { KnownDeviation } from '../findings/known-deviations.ts';
import type { KnownOutcome } from '../findings/known-deviations-applied.ts';
import type { PhaseReport, RunReport } from '../run/run-report.ts';
import type { Step } from '../session/step.ts';
import { maskSecrets, type Secret } from './mask-secrets.ts';
import { foreignTexts, maskBody, maskTexts, ownTexts } from './mask-values.ts';
import type { ReportDocument, ReportedAnswer, ReportedFinding } from './report-document.ts';
import { secretsOf, uniqueSecrets } from './secrets-of.ts';

/** What reports are made with beside the run. */
export interface ReportContext {
  /** What is known of the findings; by default nothing. */
  known?: KnownOutcome | undefined;
  /** What nobody may read, beside the credentials that the steps were sent with. */
  secrets?: readonly Secret[] | undefined;
  /** Whether the data of others in answers keep only their shape. Default false. */
  maskValues?: boolean | undefined;
  /** Whether a finding can be repeated by its id, as no live one can. Default true. */
  replays?: boolean | undefined;
  /** The coverage that did not reach its threshold, a sentence each. */
  coverageFailures?: readonly string[] | undefined;
}

const longestBody = 4000;

const cut = (text: string): string =>
  text.length > longestBody
    ? `${text.slice(0, longestBody)}… (${text.length - longestBody} more characters)`
    : text;

function answerOf({ exchange }: Step, body: string): ReportedAnswer {
  const { status, headers } = exchange.response;
  return { status, contentType: headers.get('content-type') ?? '', body: cut(body) };
}

async function describe(
  finding: Finding,
  baseUrl: string,
  { secrets, maskValues, replays }: { secrets: readonly Secret[]; maskValues: boolean; replays: boolean },
): Promise<ReportedFinding> {
  const { fingerprint, phase, verdict, also, steps, operationIds, shrunk, count, seed, replay } = finding;
  const { rule, pointer = rule.pointer, subject, expected, actual } = verdict;
  const exchanges = steps.map(({ exchange }) => exchange);
  const own = ownTexts(exchanges);
  const foreign = maskValues ? foreignTexts(exchanges, own) : [];
  const shown = (text: string): string => maskTexts(text, foreign);
  const last = steps.at(-1);
  return {
    fingerprint,
    phase,
    operations: [...operationIds],
    rule: { id: rule.id, says: rule.says, weight: rule.weight },
    pointer,
    ...(subject === undefined ? {} : { subject: shown(subject) }),
    expected: shown(expected),
    actual: shown(actual),
    also: also.map((each) => shown(`${each.rule.says} ${each.subject ?? ''}: ${each.actual}`)),
    steps: exchanges.map(({ request, response }) => ({
      method: request.method,
      url: shown(request.url.href),
      status: response.status,
    })),
    ...(last && {
      answer: answerOf(last, maskValues ? maskBody(last.exchange, own) : last.exchange.response.body),
    }),
    curl: shown(asCurl(steps, secrets)),
    typescript: shown(await asTypescript(steps, { baseUrl, secrets })),
    shrunk,
    count,
    seed,
    replay: replays ? replay : '',
  };
}

/** Words of the kit's own, which no secret can be a part of. */
const ownWords = new Set(['phase', 'name', 'kind', 'fingerprint', 'weight', 'id', 'operations']);

function masked<T>(value: T, secrets: readonly Secret[]): T {
  const visit = (part: unknown, key = ''): unknown => {
    if (typeof part === 'string') return ownWords.has(key) ? part : maskSecrets(part, secrets);
    if (Array.isArray(part)) return part.map((item) => visit(item, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, visit(item, name)]));
  };
  return visit(value) as T;
}

const phaseOf = ({ name, says, requests, milliseconds, findings, skipped }: PhaseReport): PhaseReport => ({
  name,
  says,
  requests,
  milliseconds,
  findings,
  skipped: skipped.map(({ check, reason }) => ({ check, reason })),
});

const asKnown = ({ reason, expires }: KnownDeviation) => ({ reason, expires });

/** A run as plain data. It is the one place that secrets cannot pass, so everything that is shown is made from it. */
export async function createReportDocument(
  report: RunReport,
  { known, secrets = [], maskValues = false, replays = true, coverageFailures = [] }: ReportContext = {},
): Promise<ReportDocument> {
  const { target, specVersion, seed, startedAt, milliseconds, requests, phases, findings } = report;
  const stopped = report.stopped ?? report.failed;
  const all = uniqueSecrets([...secrets, ...findings.flatMap(({ steps }) => secretsOf(steps))]);
  const { name, baseUrl } = target;
  const options = { secrets: all, maskValues, replays };
  const fresh = await Promise.all(
    (known?.findings ?? findings).map((each) => describe(each, baseUrl, options)),
  );
  const excused = await Promise.all(
    (known?.known ?? []).map(async ({ finding, deviation }) => ({
      ...(await describe(finding, baseUrl, options)),
      known: asKnown(deviation),
    })),
  );
  const stale = (known?.stale ?? []).map(({ deviation, kind, says }) => ({
    fingerprint: deviation.fingerprint,
    kind,
    says,
  }));
  const document: ReportDocument = {
    format: 1,
    passed: fresh.length + stale.length + coverageFailures.length === 0 && report.failed === undefined,
    target: { name, baseUrl },
    specVersion,
    seed,
    startedAt,
    milliseconds,
    requests,
    ...(stopped === undefined ? {} : { stopped }),
    phases: phases.map(phaseOf),
    findings: [...fresh, ...excused],
    stale,
    coverage: report.coverage.map(({ kind, covered, total, missing }) => ({ kind, covered, total, missing })),
    coverageFailures: [...coverageFailures],
  };
  return masked(document, all);
}
