import { randomInt } from 'node:crypto';
import { operationsOf, specification } from '@b2b-invoices/spec';
import { collectFindings } from '../findings/collect-findings.ts';
import type { Phase } from '../phases/phase.ts';
import { createSessions } from '../run/create-sessions.ts';
import { measureWhileRunning } from '../run/measure-while-running.ts';
import type { RunOptions } from '../run/run-options.ts';
import { runPhase } from '../run/run-phase.ts';
import type { RunReport } from '../run/run-report.ts';
import { RunStopped } from '../run/run-stopped.ts';
import type { Target } from '../target/target.ts';
import type { LiveContext } from './live-plan.ts';

/** A list of requests that is run in place of the phases. */
export type Plan = (context: Pick<LiveContext, 'session' | 'report' | 'skip'>) => Promise<void>;

/** Opens one session in the store of the target, runs a plan in it, and reports what was found as a run does. */
export async function runPlan(target: Target, options: RunOptions, plan: Plan): Promise<RunReport> {
  const {
    seed = randomInt(2 ** 31),
    document = specification,
    weights = ['documented', 'observed'],
  } = options;
  const began = performance.now();
  const startedAt = new Date().toISOString();
  const operations = operationsOf(document);
  const findings = collectFindings(weights);
  const measured = measureWhileRunning(document, target, options);
  const strict = weights.includes('assumed');
  // The time that a request waits for its turn does not count.
  const timeoutMs = Number.POSITIVE_INFINITY;
  const sessions = createSessions({ target, document, operations, strict, timeoutMs });
  const phase: Phase = {
    name: 'live',
    says: 'Sends a fixed list of requests, and holds the answers to the specification and to each other.',
    run: async ({ openSession, report, skip }) => plan({ session: await openSession(), report, skip }),
  };
  let stopped: string | undefined;
  try {
    const parts = { target, document, operations, options, sessions, findings, measured, atOnce: 1 };
    await runPhase({ phase, seed, done: () => 0 }, parts);
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    stopped = error.message;
  } finally {
    await sessions.closeAll();
  }
  return {
    target: { name: target.name, baseUrl: target.baseUrl },
    specVersion: String((document['info'] as { version?: unknown }).version),
    seed,
    startedAt,
    milliseconds: Math.round(performance.now() - began),
    requests: measured.requests(),
    phases: measured.phases(),
    findings: findings.sightings.map(({ finding }) => finding),
    coverage: measured.coverage(),
    ...(stopped === undefined ? {} : { stopped }),
    ...(options.keepExchanges ? { exchanges: measured.exchanges() } : {}),
  };
}
