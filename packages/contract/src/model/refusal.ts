import type { Answer } from './answer.ts';
import type { Judgement } from './model-state.ts';
import type { RuleId } from './rules.ts';

/** A reason for which a request must be refused. */
export interface Reason {
  rule: RuleId;
  /** The status that is known for it; otherwise any error of the 400s. */
  status?: number;
  /** The message that is known for it. */
  message?: string;
  /** What the request did, for people. */
  because: string;
}

/** What must become of a write: carried out, refused for one of the reasons, or either where nobody says. */
export interface Outcome {
  must: 'succeed' | 'fail' | 'either';
  reasons: readonly Reason[];
}

export const mustSucceed: Outcome = { must: 'succeed', reasons: [] };

const fits = ({ status, message }: Reason, answer: Answer): boolean =>
  (status === undefined ? answer.status >= 400 && answer.status < 500 : answer.status === status) &&
  (message === undefined || answer.messages.some((said) => said.includes(message)));

const describeAnswer = ({ status, messages }: Answer): string =>
  messages.length > 0 ? `${status} ${JSON.stringify(messages.join('; '))}` : String(status);

const describeReason = ({ status, message, because }: Reason): string =>
  `${status ?? 'an error of the 400s'}${message ? ` ${JSON.stringify(message)}` : ''}, since ${because}`;

/** Holds the outcome of a request against what it must be. */
export function judgeOutcome(
  judgement: Judgement,
  answer: Answer,
  { must, reasons }: Outcome,
  success: RuleId,
): void {
  if (must === 'either') {
    const known = answer.ok || (answer.status >= 400 && answer.status < 500);
    judgement.hold(success, known, () => ({
      subject: 'status',
      expected: 'a success or a refusal',
      actual: describeAnswer(answer),
    }));
    return;
  }
  if (must === 'succeed') {
    judgement.hold(success, answer.ok && answer.status === 200, () => ({
      subject: 'status',
      expected: '200',
      actual: describeAnswer(answer),
    }));
    return;
  }
  for (const { rule } of reasons.slice(1)) judgement.hold(rule, true, () => ({ expected: '', actual: '' }));
  const [first] = reasons;
  if (!first) return;
  judgement.hold(first.rule, !answer.ok && reasons.some((reason) => fits(reason, answer)), () => ({
    subject: answer.ok ? 'accepted' : 'refusal',
    expected: reasons.map(describeReason).join(' or '),
    actual: describeAnswer(answer),
  }));
}
