import { operationsOf } from '@b2b-invoices/spec';
import { connectLive, type LiveConnection } from '../live/connect-live.ts';
import { describePlan } from '../live/describe-plan.ts';
import { type Journal, openJournal } from '../live/journal.ts';
import { planLive, runLivePlan } from '../live/live-plan.ts';
import { runPrefix } from '../live/run-prefix.ts';
import { profiles } from '../profiles/profile.ts';
import type { RunReport } from '../run/run-report.ts';
import { TargetFailed } from '../run/target-failed.ts';
import type { Target } from '../target/target.ts';
import { CannotRun } from './cannot-run.ts';
import type { Circumstances, RunOutcome } from './circumstances.ts';
import { limitTime } from './limit-time.ts';
import { probeTarget } from './probe-target.ts';
import { sayLeft } from './say-left.ts';
import { whyUnanswered } from './why-unanswered.ts';

function journalFor({ commandLine, io }: Circumstances): Journal | undefined {
  if (!commandLine.write) return undefined;
  const journal = openJournal(commandLine.journal);
  const { length } = journal.leftovers();
  if (length > 0)
    io.stderr(`${journal.file} names invoices of an earlier run (${length}); --sweep removes them.\n`);
  return journal;
}

/** Prints the plan, and connects in a way that cannot do more. */
function prepare(circumstances: Circumstances) {
  const { commandLine, io } = circumstances;
  const { url, credentials, timeoutMs, limits, write } = commandLine;
  const startedAt = Date.now();
  const prefix = runPrefix(startedAt, Math.floor(Math.random() * 36 ** 4));
  const plan = planLive(write, limits);
  io.stdout(`${describePlan(plan, { url, write, limits, prefix })}\n`);
  const connection = connectLive({
    url,
    credentials,
    fetch: limitTime(timeoutMs),
    limits,
    write,
    prefix,
    journal: journalFor(circumstances),
    timer: io.timer,
    startedAt,
    signal: io.signal,
    onWait: (seconds, why) => io.stderr(`Waiting for ${seconds} s: ${why}.\n`),
  });
  return { plan, prefix, connection };
}

/** Removes what was created, and says what is left. @returns how many are left */
async function cleanUp(connection: LiveConnection, { commandLine, io }: Circumstances): Promise<number> {
  const attempts = connection.own.attempts;
  const left = await connection.cleanUp();
  if (left.length > 0) io.stderr(sayLeft(left, commandLine.companyId ?? '', commandLine.journal));
  else if (attempts > 0) io.stdout('All that was created has been removed.\n');
  return left.length;
}

function targetOf({ commandLine }: Circumstances, fetch: LiveConnection['fetch']): Target {
  const { url, credentials, legacyCredentials } = commandLine;
  return {
    name: 'live',
    baseUrl: url,
    fetch,
    credentials,
    ...(legacyCredentials ? { legacyCredentials } : {}),
    // Not `write`: with it a session would read the whole store first.
    capabilities: profiles.live.capabilities,
  };
}

/** Holds a live service to the contract by a list of requests, and leaves nothing behind. */
export async function runLive(circumstances: Circumstances): Promise<RunOutcome> {
  const { commandLine, options, io, parts } = circumstances;
  const { url, credentials, timeoutMs, write } = commandLine;
  const { plan, prefix, connection } = prepare(circumstances);
  await probeTarget({ url, fetch: connection.fetch, credentials, timeoutMs });
  const operations = operationsOf(options.document);
  let report: RunReport | undefined;
  let failure: unknown;
  let left = 0;
  try {
    report = await parts.runPlan(
      targetOf(circumstances, connection.fetch),
      { ...options, ...(io.signal ? { signal: io.signal } : {}) },
      (context) => runLivePlan(plan, { ...context, operations, prefix, write, sample: undefined }),
    );
  } catch (error) {
    failure = error;
  } finally {
    left = await cleanUp(connection, circumstances);
  }
  if (report) return { report, left };
  if (failure instanceof CannotRun || io.signal?.aborted) throw failure;
  if (failure instanceof TargetFailed) throw new CannotRun(failure.message);
  throw new CannotRun(whyUnanswered(failure, new URL(url), timeoutMs));
}
