import type { Rule, Verdict } from '../../judge/verdict.ts';
import type { Step } from '../../session/step.ts';
import { isAccepted } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';
import { judgeRequestIds } from './judge-request-ids.ts';

type Documented = Pick<Rule, 'says' | 'pointer'>;

const documented = (id: string, { says, pointer }: Documented): Rule => ({
  id,
  says,
  weight: 'documented',
  pointer,
});

const sent = documented('documented-headers-are-sent', {
  says: 'A success has every header that is documented.',
  pointer: '#/components/headers',
});
const plausible = documented('rate-headers-are-plausible', {
  says: 'What is left of the request limit is not more than the limit, and goes down with each request.',
  pointer: '#/components/headers',
});
const utf8 = documented('json-is-utf-8', {
  says: 'An answer that names a charset names UTF-8.',
  pointer: '#/components/responses',
});
const secret: Rule = {
  id: 'secrets-are-not-echoed',
  says: 'No answer repeats the credentials of its request.',
  weight: 'assumed',
  pointer: '#/components/securitySchemes',
};

const header = ({ exchange }: Step, name: string): string => exchange.response.headers.get(name) ?? '';

/** The first number of a header such as `150 times`. */
const numberIn = (text: string): number => Number.parseFloat(/\d+(\.\d+)?/.exec(text)?.[0] ?? 'NaN');

type Report = (verdict: Verdict, step: Step) => void;

function judgeEach(step: Step, report: Report): void {
  for (const { name, pointer } of step.exchange.operation?.responses.find(({ status }) => status === 200)
    ?.headers ?? []) {
    if (isAccepted(step) && header(step, name) === '')
      report({ rule: sent, pointer, subject: name, expected: `the header ${name}`, actual: 'none' }, step);
  }
  const charset = /charset="?([^;"]+)/i.exec(header(step, 'content-type'))?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) report({ rule: utf8, expected: 'charset=utf-8', actual: charset }, step);
  for (const name of ['x-auth-token', 'authtoken']) {
    const token = step.exchange.request.headers.get(name) ?? '';
    if (token.length > 7 && step.exchange.response.body.includes(token))
      report(
        { rule: secret, subject: name, expected: 'no credentials', actual: 'the token that was sent' },
        step,
      );
  }
}

/** What is left goes down with each request, but for the end of a window and when nothing is left. */
function judgeLimit(step: Step, before: Step | undefined, isAlone: boolean, report: Report): void {
  const allocated = numberIn(header(step, 'x-requests-allocated'));
  const remaining = numberIn(header(step, 'x-requests-remaining'));
  const resets = numberIn(header(step, 'x-request-window-resets-after'));
  const about = { rule: plausible, subject: 'X-Requests-Remaining' };
  if (remaining > allocated)
    report({ ...about, expected: `at most ${allocated}`, actual: String(remaining) }, step);
  if (resets > 60)
    report(
      {
        ...about,
        subject: 'X-Request-Window-Resets-After',
        expected: 'at most 60 s',
        actual: String(resets),
      },
      step,
    );
  if (!before || !isAlone) return;
  const earlier = numberIn(header(before, 'x-requests-remaining'));
  const isNewWindow = numberIn(header(before, 'x-request-window-resets-after')) < resets;
  if (earlier > 0 && remaining >= earlier && !isNewWindow)
    report({ ...about, expected: `less than ${earlier}`, actual: String(remaining) }, step);
}

/** Judges the headers of all answers of a session together. */
export function judgeHeaders(context: PhaseContext, steps: readonly Step[]): void {
  if (context.target.capabilities.includes('prefer')) {
    context.skip('headers differ from answer to answer', 'the answers of a mock are examples');
    return;
  }
  judgeRequestIds(context, steps);
  const report: Report = (verdict, step) => context.report(verdict, [step]);
  const isAlone = context.target.control !== undefined;
  let before: Step | undefined;
  for (const step of steps) {
    judgeEach(step, report);
    if (header(step, 'x-requests-remaining') === '') continue;
    judgeLimit(step, before, isAlone, report);
    before = step;
  }
}
