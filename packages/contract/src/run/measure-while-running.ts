import type { Document } from '@b2b-invoices/spec';
import type { CoverageReport } from '../coverage/coverage-report.ts';
import { createCoverageMeter } from '../coverage/measure-coverage.ts';
import type { Model } from '../model/model.ts';
import { rules } from '../model/rules.ts';
import type { Phase } from '../phases/phase.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import type { Target } from '../target/target.ts';
import type { Exchange } from '../wire/exchange.ts';
import type { RunOptions } from './run-options.ts';
import type { PhaseReport, SkippedCheck } from './run-report.ts';

/** Counts what one phase does. */
export interface PhaseMeasure {
  took(step: Step, session: Session): void;
  found(): void;
  skipped(check: SkippedCheck): void;
  end(): void;
}

/** Counts what a run does, while it does it. */
export interface RunMeasures {
  begin(phase: Phase): PhaseMeasure;
  requests(): number;
  phases(): PhaseReport[];
  coverage(): CoverageReport;
  exchanges(): readonly Exchange[];
}

export function measureWhileRunning(
  document: Document,
  target: Target,
  { keepExchanges = false }: RunOptions,
): RunMeasures {
  const meter = createCoverageMeter({ document, target, rules: [...Object.keys(rules)] });
  const reports = new Map<string, PhaseReport>();
  const exchanges: Exchange[] = [];
  let requests = 0;

  function reportOf({ name, says }: Phase): PhaseReport {
    const known = reports.get(name);
    if (known) return known;
    const report = { name, says, requests: 0, milliseconds: 0, findings: 0, skipped: [] };
    reports.set(name, report);
    return report;
  }

  return {
    begin(phase) {
      const report = reportOf(phase);
      const began = performance.now();
      const models = new Set<Model>();
      return {
        took({ exchange }, session) {
          meter.add(exchange);
          if (session.model) models.add(session.model);
          requests += 1;
          report.requests += 1;
          if (keepExchanges) exchanges.push(exchange);
        },
        found() {
          report.findings += 1;
        },
        skipped(check) {
          if (!report.skipped.some((each) => each.check === check.check)) report.skipped.push(check);
        },
        end() {
          for (const model of models) meter.addRules(model.exercised);
          report.milliseconds += Math.round(performance.now() - began);
        },
      };
    },
    requests: () => requests,
    phases: () => [...reports.values()],
    coverage: () => meter.report(),
    exchanges: () => exchanges,
  };
}
