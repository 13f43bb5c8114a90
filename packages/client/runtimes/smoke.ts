import { connectInvoices, createInvoiceClient } from '@b2b-invoices/client';
import { createSandboxControl } from '../fixtures/sandbox-control.ts';
import { answerChecks } from './checks/answers.ts';
import { connectionChecks } from './checks/connections.ts';
import { operationChecks } from './checks/operations.ts';
import { retryChecks } from './checks/retries.ts';
import { secretChecks } from './checks/secrets.ts';
import { standaloneChecks } from './checks/standalone.ts';
import { observeResends } from './observe-resends.ts';
import type {
  Show,
  SmokeChecks,
  SmokeContext,
  SmokeReport,
  SmokeResult,
  SmokeTarget,
} from './smoke-check.ts';

const checks: SmokeChecks = {
  ...operationChecks,
  ...standaloneChecks,
  ...answerChecks,
  ...connectionChecks,
  ...retryChecks,
  ...secretChecks,
};

/** The name of every check, in the order in which they run. */
export const smokeNames: readonly string[] = Object.keys(checks);

/** A check that takes longer, in milliseconds, has failed. */
const checkWithin = 10_000;

/**
 * Runs every check with the client against a sandbox, one after the other, in whatever runtime this is. It uses nothing but
 * the web's own interfaces, needs no test framework, and a check that fails says so in its result.
 */
export async function smoke(
  target: SmokeTarget,
  shows: readonly Show[] = [],
): Promise<Omit<SmokeReport, 'version'>> {
  const { baseUrl, storeHash, token } = target;
  const options = { baseUrl, storeHash, token, backOffMs: 10, requestsPerMinute: Number.POSITIVE_INFINITY };
  const invoices = createInvoiceClient(options);
  const connection = connectInvoices(options);
  const control = createSandboxControl(target);
  const context = { target, options, invoices, connection, control, shows };
  const results: SmokeResult[] = [];
  for (const [name, check] of Object.entries(checks)) {
    const began = Date.now();
    const detail = await run(check, context);
    results.push({ name, ok: detail === '', detail, milliseconds: Date.now() - began });
  }
  return { results, resends: await observeResends(target, control) };
}

/** What is wrong; empty if nothing is. */
async function run(check: SmokeChecks[string], context: SmokeContext): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${checkWithin} ms`)), checkWithin);
  });
  try {
    await context.control.forget();
    await Promise.race([check?.(context), late]);
    return '';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } finally {
    clearTimeout(timer);
  }
}
