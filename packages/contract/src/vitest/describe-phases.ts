import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhaseName, phaseNames } from '../phases/phase.ts';
import type { RunOptions } from '../run/run-options.ts';
import type { RunReport } from '../run/run-report.ts';
import type { Target } from '../target/target.ts';
import { findingMessage } from './finding-message.ts';

/** How a target is held to the contract inside Vitest. */
export interface DescribeOptions extends Omit<RunOptions, 'phases' | 'signal'> {
  /** Default: all, in their order. */
  phases?: readonly PhaseName[];
  /** What the tests stand under. Default: the contract of the invoice API. */
  title?: string;
  /** For one phase. Default 60 000. */
  phaseTimeoutMs?: number;
  /** Fingerprints of findings that are known and are not to fail. */
  known?: readonly string[];
  /** Closes what the target needs, after the last phase. */
  close?(): void | Promise<void>;
}

type Run = (target: Target, options: RunOptions) => Promise<RunReport>;

expect.extend({
  toShowNothing: (message: string) => ({ pass: false, message: () => message }),
});

/** Makes the test fail for each finding by itself, so that each is read alone. */
function failForEach(messages: readonly string[]): void {
  for (const message of messages)
    (expect.soft(message) as unknown as { toShowNothing(): void }).toShowNothing();
}

/** Describes the phases, each run by `run` before its test. */
export function describePhases(
  target: Target | (() => Target | Promise<Target>),
  { title, phaseTimeoutMs = 60_000, known = [], close, ...options }: DescribeOptions,
  run: Run,
): void {
  const phases = phaseNames.filter((name) => (options.phases ?? phaseNames).includes(name));
  const end = new AbortController();

  describe(title ?? 'the contract of the invoice API', () => {
    let opened: Target;
    beforeAll(async () => {
      opened = typeof target === 'function' ? await target() : target;
    }, phaseTimeoutMs);
    afterAll(async () => {
      end.abort();
      await close?.();
    });

    describe.each(phases)('%s', (phase) => {
      let report: RunReport | undefined;
      beforeAll(async () => {
        const signal = AbortSignal.any([end.signal, AbortSignal.timeout(phaseTimeoutMs)]);
        report = await run(opened, { ...options, phases: [phase], signal });
      }, phaseTimeoutMs + 5_000);

      test('shows nothing that differs', ({ skip }) => {
        const { findings, phases: reports, stopped, failed } = report ?? { findings: [], phases: [] };
        if (!reports.some(({ name }) => name === phase)) throw new Error(`The phase ${phase} did not run.`);
        const news = findings.filter(({ fingerprint }) => !known.includes(fingerprint));
        failForEach(news.map((finding) => findingMessage(finding, opened)));
        if (failed !== undefined) throw new Error(failed);
        if (stopped !== undefined) throw new Error(`The phase ended before its time: ${stopped}`);
        const skipped = reports.flatMap((each) => each.skipped);
        if (report?.requests === 0 && skipped.length > 0 && findings.length === 0)
          skip(skipped.map(({ check, reason }) => `${check}: ${reason}`).join('; '));
      });
    });
  });
}
