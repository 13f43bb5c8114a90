import { specification } from '@b2b-invoices/spec';
import type { CommandParts } from '../src/command/command-parts.ts';
import type { Finding } from '../src/findings/finding.ts';
import type { Verdict } from '../src/judge/verdict.ts';
import type { Plan } from '../src/live/run-plan.ts';
import { createObserver } from '../src/observer/observer.ts';
import type { RunOptions } from '../src/run/run-options.ts';
import type { RunReport } from '../src/run/run-report.ts';
import type { Session } from '../src/session/session.ts';
import type { Step } from '../src/session/step.ts';
import { credentialHeaders, type Target } from '../src/target/target.ts';
import type { Call } from '../src/wire/call.ts';
import type { Exchange } from '../src/wire/exchange.ts';

const headersOf = (
  target: Target,
  { credentials = 'current', headers, text }: Call,
): Record<string, string> => ({
  ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
  ...(credentials === 'current' ? credentialHeaders(target.credentials) : {}),
  ...(typeof credentials === 'object' ? credentials : {}),
  ...headers,
});

/** A session that sends and judges nothing, for tests of what is sent. */
export function openPlainSession(
  target: Target,
  { signal }: RunOptions = {},
): Session & { steps: Step[]; exchanges: readonly Exchange[] } {
  const steps: Step[] = [];
  const observer = createObserver(specification, target.baseUrl);
  const send = async (call: Call): Promise<Step> => {
    signal?.throwIfAborted();
    const watched = observer.watch('http', target.fetch ?? fetch);
    const body = call.text === undefined ? {} : { body: call.text };
    const init = { method: call.method, headers: headersOf(target, call), ...body };
    await watched(new Request(target.baseUrl + call.path, init));
    const step = { call, exchange: observer.exchanges.at(-1) as Exchange, verdicts: [] };
    steps.push(step);
    return step;
  };
  return {
    world: {},
    model: undefined,
    steps,
    exchanges: observer.exchanges,
    send,
    sendAtOnce: (calls) => Promise.all(calls.map(send)),
    advance: async () => {},
    audit: async () => {},
    close: async () => {},
  };
}

/** A finding of a verdict. */
export const findingOf = (verdict: Verdict, steps: readonly Step[] = []): Finding => ({
  fingerprint: 'a1b2c3',
  phase: 'model',
  operationIds: ['getInvoice'],
  verdict,
  steps,
  also: [],
  shrunk: false,
  count: 1,
  seed: 7,
  replay: 'model-7-1',
});

/** A report of a run with these findings. */
export const reportOf = (more: Partial<RunReport> = {}): RunReport => ({
  target: { name: 'small', baseUrl: 'http://127.0.0.1' },
  specVersion: '0.1.0',
  seed: 7,
  startedAt: '2026-11-23T00:00:00.000Z',
  milliseconds: 1,
  requests: 1,
  phases: [],
  findings: [],
  coverage: [],
  ...more,
});

async function runPlan(target: Target, options: RunOptions, plan: Plan): Promise<RunReport> {
  const session = openPlainSession(target, options);
  const findings: Finding[] = [];
  const skipped: { check: string; reason: string }[] = [];
  await plan({
    session,
    report: (verdict, steps) => findings.push(findingOf(verdict, steps)),
    skip: (check, reason) => skipped.push({ check, reason }),
  });
  const phase = {
    name: 'model' as const,
    says: '',
    requests: session.steps.length,
    milliseconds: 0,
    findings: 0,
    skipped,
  };
  return reportOf({
    findings,
    phases: [phase],
    requests: session.steps.length,
    exchanges: session.exchanges,
  });
}

/** Parts of the command that send one list a run. */
export const plainParts: CommandParts = {
  async runContract(target, options) {
    await openPlainSession(target, options).send({ method: 'GET', path: '/invoices' });
    return reportOf();
  },
  runPlan,
  replay: async () => reportOf(),
  createControl: () => {
    throw new Error('There is no control here.');
  },
  readKnown:
    async () =>
    ({ findings }) => ({ findings, known: [], stale: [] }),
  async writeReports(report, { write }) {
    write(`${report.requests} requests, ${report.findings.length} findings\n`);
  },
};
