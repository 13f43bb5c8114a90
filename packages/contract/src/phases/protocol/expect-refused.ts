import type { Rule, Verdict } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import { mediaTypeOf } from '../../wire/exchange.ts';
import { bodyOf, errorTextOf, kindOf, statusOf } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';

/** No answer says that the server failed. */
export const noServerError: Rule = {
  id: 'no-request-breaks-the-server',
  says: 'No request, however wrong, is answered with an error of the server.',
  weight: 'documented',
  pointer: '#/components/responses',
};

const errorIsJson: Rule = {
  id: 'errors-are-json-with-a-text',
  says: 'Every error is JSON in one of the four shapes, and says what kind of error it is and what is wrong.',
  weight: 'observed',
  pointer: '#/components/schemas/ErrorBody',
};

/** What is wrong with a step, as a rule, what was expected, and optionally where and what it is about. */
export type Complaint = Omit<Verdict, 'actual'>;

/** Reports a step, unless its answer is a finding already. */
export function complain(context: PhaseContext, { steps }: Session, step: Step, complaint: Complaint): void {
  if (step.verdicts.length > 0) return;
  const { response } = step.exchange;
  const type = response.headers.get('content-type') ?? 'no content type';
  const actual = `${response.status}, ${type}: ${response.body.slice(0, 200)}`;
  context.report({ ...complaint, actual }, steps);
}

/** Whether the body of an error is what clients can read; a mock of Prism's has a problem+json for what it does not know. */
function isReadable({ target }: PhaseContext, step: Step): boolean {
  const { headers, status } = step.exchange.response;
  const type = mediaTypeOf(headers);
  const body = bodyOf(step);
  if (target.capabilities.includes('prefer') && type === 'application/problem+json')
    return body !== undefined;
  const { code = status } = Object(body) as { code?: unknown };
  const isWhole = errorTextOf(body) !== undefined && kindOf(body) !== undefined;
  return type === 'application/json' && isWhole && code === status;
}

/** Holds an answer to what nobody leaves open: no error of the server, and errors that a client can read. */
export function expectHarmless(context: PhaseContext, session: Session, step: Step, what: string): void {
  const status = statusOf(step);
  const subject = step.exchange.operation?.operationId ?? step.call.method;
  if (status >= 500)
    complain(context, session, step, { rule: noServerError, subject, expected: `no error for ${what}` });
  else if (status >= 400 && step.call.method !== 'HEAD' && !isReadable(context, step))
    complain(context, session, step, {
      rule: errorIsJson,
      subject,
      expected: `an error in JSON for ${what}`,
    });
}

/** Holds an answer to a refusal; with one of these statuses, where the rule names some. */
export function expectRefused(
  context: PhaseContext,
  session: Session,
  step: Step,
  {
    rule,
    what,
    statuses,
    subject,
  }: { rule: Rule; what: string; statuses?: readonly number[]; subject?: string },
): void {
  const status = statusOf(step);
  const isRefused = statuses ? statuses.includes(status) : status >= 400;
  if (isRefused || status >= 500) {
    expectHarmless(context, session, step, what);
    return;
  }
  const expected = `${statuses?.join(' or ') ?? 'an error of the 400s'} for ${what}`;
  const { operation } = step.exchange;
  complain(context, session, step, {
    rule,
    ...(operation ? { pointer: operation.pointer } : {}),
    ...(subject === undefined ? {} : { subject }),
    expected,
  });
}
