import type { Rule } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import type { PhaseContext } from '../phase.ts';
import { apiCalls } from '../traffic/api-calls.ts';

const rule: Rule = {
  id: 'rate-headers-count-the-window',
  says: 'What is left of a window and what is used of it are together what is allocated, until the window starts anew.',
  weight: 'documented',
  pointer: '#/components/headers',
};

interface Limit {
  step: Step;
  allocated: number;
  /** The length of a window, in seconds. */
  seconds: number;
  remaining: number;
  used: number;
  resetsAfter: number;
}

const counted = ['remaining', 'used', 'resetsAfter'] as const;

const numbersIn = ({ exchange }: Step, name: string): number[] =>
  (exchange.response.headers.get(name)?.match(/\d+(\.\d+)?/g) ?? []).map(Number);

function limitOf(step: Step): Limit | undefined {
  const [allocated, seconds] = numbersIn(step, 'x-requests-allocated');
  const [remaining] = numbersIn(step, 'x-requests-remaining');
  const [used] = numbersIn(step, 'x-requests-window-length');
  const [resetsAfter] = numbersIn(step, 'x-request-window-resets-after');
  if (allocated === undefined || seconds === undefined || remaining === undefined) return undefined;
  return used === undefined || resetsAfter === undefined
    ? undefined
    : { step, allocated, seconds, remaining, used, resetsAfter };
}

/** Goes through a window of a store whose clock stands: what is left falls by one with each request, and time by itself. */
export async function tryWindow(context: PhaseContext, session: Session): Promise<void> {
  const check = 'the headers of the request limit through a window';
  if (!context.can(check, 'control', 'stateful')) return;
  const read = async () => limitOf(await session.send(apiCalls(context.operations).list({ limit: 1 })));
  const first = await read();
  if (!first || first.allocated < 4) return context.skip(check, 'the target tells of no limit');
  const { allocated, seconds } = first;
  const steps = [first.step];

  function expectLimit(limit: Limit | undefined, wanted: Limit): void {
    if (!limit) return;
    steps.push(limit.step);
    for (const name of counted) {
      if (Math.abs(limit[name] - wanted[name]) < 0.0015) continue;
      context.report(
        { rule, subject: name, expected: String(wanted[name]), actual: String(limit[name]) },
        steps,
      );
    }
  }

  const after = (requests: number, resetsAfter: number): Limit => ({
    ...first,
    remaining: allocated - requests,
    used: requests,
    resetsAfter,
  });
  // What was asked of the store before this began is not known: it begins with the next window.
  await session.advance(seconds);
  expectLimit(await read(), after(1, seconds));
  expectLimit(await read(), after(2, seconds));
  await session.advance(seconds / 2);
  expectLimit(await read(), after(3, seconds / 2));
  await session.advance(seconds / 2);
  expectLimit(await read(), after(1, seconds));
}
