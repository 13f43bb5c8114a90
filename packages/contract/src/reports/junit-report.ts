import xmlbuilder from 'xmlbuilder';
import type { PhaseReport } from '../run/run-report.ts';
import { printable } from './printable.ts';
import type { ReportDocument, ReportedFinding } from './report-document.ts';
import { again, answerTitle, seen, subjectOf } from './wording.ts';

interface TestCase {
  name: string;
  seconds?: number;
  failure?: { type: string; message: string; text: string };
  skipped?: string;
}

interface TestSuite {
  name: string;
  seconds: number;
  cases: TestCase[];
}

function failureText(finding: ReportedFinding): string {
  const { rule, pointer, expected, actual, answer, curl, typescript, fingerprint } = finding;
  return [
    `${rule.says} (${rule.id}, ${rule.weight}, ${pointer})`,
    `expected: ${expected}`,
    `actual: ${actual}`,
    ...(answer ? [`answer: ${answerTitle(answer)}`, answer.body] : []),
    '',
    curl,
    '',
    typescript,
    [`seen ${seen(finding)}`, `fingerprint ${fingerprint}`, ...again(finding)].join('; '),
  ].join('\n');
}

function findingCase(finding: ReportedFinding): TestCase {
  const { rule, known, expected, actual, fingerprint } = finding;
  const name = `${rule.id}: ${subjectOf(finding)} (${fingerprint})`;
  if (known) return { name, skipped: `known until ${known.expires}: ${known.reason}` };
  const message = `expected ${expected}, but got ${actual}`;
  return { name, failure: { type: rule.id, message, text: failureText(finding) } };
}

function suiteOf(phase: PhaseReport, findings: readonly ReportedFinding[]): TestSuite {
  const own = findings.filter((finding) => finding.phase === phase.name);
  return {
    name: phase.name,
    seconds: phase.milliseconds / 1000,
    cases: [
      // What a phase looked for and did not find has no name of its own; so the phase is a case that passes.
      { name: phase.says, seconds: phase.milliseconds / 1000 },
      ...own.map(findingCase),
      ...phase.skipped.map(({ check, reason }) => ({ name: check, skipped: reason })),
    ],
  };
}

/** What fails by itself, without being a finding of a phase. */
function otherSuites({ findings, phases, stale, coverageFailures }: ReportDocument): TestSuite[] {
  const elsewhere = findings
    .filter(({ phase }) => !phases.some(({ name }) => name === phase))
    .map(findingCase);
  const failing = (type: string, name: string, says: string): TestCase => ({
    name,
    failure: { type, message: says, text: says },
  });
  const suites = [
    { name: 'other phases', cases: elsewhere },
    {
      name: 'known deviations',
      cases: stale.map(({ kind, fingerprint, says }) => failing(kind, `${fingerprint} is ${kind}`, says)),
    },
    { name: 'coverage', cases: coverageFailures.map((says) => failing('coverage', says, says)) },
  ];
  return suites.filter(({ cases }) => cases.length > 0).map((suite) => ({ ...suite, seconds: 0 }));
}

/** Names that come twice would be taken for one case. */
function withUniqueNames(cases: readonly TestCase[]): TestCase[] {
  const times = new Map<string, number>();
  return cases.map((each) => {
    const time = (times.get(each.name) ?? 0) + 1;
    times.set(each.name, time);
    return time === 1 ? each : { ...each, name: `${each.name} #${time}` };
  });
}

const countsOf = (cases: readonly TestCase[]) => ({
  tests: cases.length,
  failures: cases.filter(({ failure }) => failure).length,
  errors: 0,
});

const seconds = (value: number): string => value.toFixed(3);

/** A run as JUnit XML for GitLab, Jenkins and others: a suite for each phase; findings fail, what did not run is skipped. */
export function junitReport(document: ReportDocument): string {
  const { target, phases, findings, startedAt, milliseconds } = document;
  const suites = [...phases.map((phase) => suiteOf(phase, findings)), ...otherSuites(document)];
  const root = xmlbuilder.create('testsuites', { encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).att({
    name: `b2b-invoices-contract: ${target.name}`,
    ...countsOf(suites.flatMap(({ cases }) => cases)),
    time: seconds(milliseconds / 1000),
  });
  for (const suite of suites) {
    const element = root.ele('testsuite', {
      name: suite.name,
      ...countsOf(suite.cases),
      skipped: suite.cases.filter(({ skipped }) => skipped !== undefined).length,
      time: seconds(suite.seconds),
      timestamp: startedAt.replace(/\.\d+Z?$|Z$/, ''),
    });
    for (const each of withUniqueNames(suite.cases)) {
      const test = element.ele('testcase', {
        name: printable(each.name),
        classname: `b2b-invoices-contract.${suite.name.replaceAll(' ', '-')}`,
        time: seconds(each.seconds ?? 0),
      });
      if (each.skipped !== undefined) test.ele('skipped', { message: printable(each.skipped) });
      if (each.failure) {
        const { type, message, text } = each.failure;
        test.ele('failure', { type, message: printable(message) }).txt(printable(text));
      }
    }
  }
  return `${root.end({ pretty: true })}\n`;
}
