import type { RunReport } from '@b2b-invoices/contract';
import type { Answers } from './catalogue/seeded-fault.ts';
import { openServer, type SandboxMaker } from './correct-server.ts';
import { runSuite, type SuiteOptions } from './suite.ts';

/** What to look at while the suite runs on the correct server. */
export interface Watch {
  onAnswer?(request: Request, answer: Response): Promise<void> | void;
  maker?: SandboxMaker;
}

/**
 * Runs the suite on the correct server. What it found in changed ones would mean nothing if it found something here.
 * @throws Error when it reports a finding, or sends nothing
 */
export async function runUnchanged(
  options: SuiteOptions,
  { onAnswer, maker }: Watch = {},
): Promise<RunReport> {
  await using server = await openServer({}, maker);
  const watched: Answers = async (request) => {
    const asked = request.clone();
    const answer = await server.answers(request);
    await onAnswer?.(asked, answer.clone());
    return answer;
  };
  const report = await runSuite(onAnswer ? watched : server.answers, options);
  if (report.requests === 0) throw new Error('The suite sent nothing to the correct sandbox.');
  if (report.findings.length === 0) return report;
  const rules = report.findings.map(({ verdict }) => `${verdict.rule.id} (${verdict.actual})`);
  throw new Error(`The suite reports findings in the correct sandbox: ${rules.join('; ')}`);
}
