import type { Rule } from '../../judge/verdict.ts';
import { answerOf } from '../traffic/answer-of.ts';
import type { Body } from '../traffic/invoice-bodies.ts';
import { entry, lanes, listed, oneWon, type Race, statuses, type Track } from './race.ts';

/** Creates that are alike in one field, of which the store may have one; the type tells which of them it has. */
async function createAlike(
  track: Track,
  rule: Rule,
  { subject, body }: { subject: string; body: (lane: number) => Body },
): Promise<void> {
  const { session, api, report } = track;
  const bodies = lanes(track).map((lane): Body => ({ ...body(lane), type: `Lane ${lane}` }));
  const steps = await session.sendAtOnce(bodies.map((each) => api.create(each)));
  const winner = oneWon(track, rule, steps, { refusal: 400, subject });
  const value = bodies[0]?.[subject];
  const { step, items } = await listed(track, { q: value, searchBy: subject });
  const there = items.filter((item) => String(item[subject]) === value);
  if (there.length !== 1)
    report(
      { rule, subject, expected: `one invoice with ${subject} ${value}`, actual: `${there.length} of them` },
      [...steps, step],
    );
  const type = winner && bodies[steps.indexOf(winner)]?.['type'];
  if (winner && there.length === 1 && there[0]?.['type'] !== type)
    report(
      {
        rule,
        subject,
        expected: `the invoice of the create that succeeded, ${type}`,
        actual: String(there[0]?.['type']),
      },
      [...steps, step],
    );
}

const sameNumber: Race = {
  rule: {
    id: 'creates-of-one-number-leave-one',
    says: 'Of creates with one number at the same time one succeeds and the others are refused.',
    weight: 'documented',
    pointer: '#/paths/~1invoices/post',
  },
  run(track) {
    return createAlike(track, this.rule, {
      subject: 'invoiceNumber',
      body: () => entry(track, `RACE-${track.mark}`),
    });
  },
};

const sameOrder: Race = {
  rule: {
    id: 'creates-of-one-order-leave-one',
    says: 'Of creates for one order at the same time one succeeds and the others are refused.',
    weight: 'observed',
    pointer: '#/paths/~1invoices/post',
  },
  run(track) {
    const orderNumber = `9${track.mark.replaceAll(/\D/g, '')}`;
    return createAlike(track, this.rule, {
      subject: 'orderNumber',
      body: (lane) => entry(track, `ORDER-${track.mark}-${lane}`, { orderNumber }),
    });
  },
};

const differentNumbers: Race = {
  rule: {
    id: 'creates-at-once-all-succeed',
    says: 'Creates of different numbers at the same time all succeed, each with an id of its own.',
    weight: 'documented',
    pointer: '#/paths/~1invoices/post',
  },
  async run(track) {
    const { session, api, report } = track;
    const bodies = lanes(track).map((lane) =>
      entry(track, `APART-${track.mark}-${lane}`, { type: `Lane ${lane}` }),
    );
    const steps = await session.sendAtOnce(bodies.map((body) => api.create(body)));
    const ids = new Set(steps.map((step) => answerOf(step).id));
    const expected = `${steps.length} successes with ${steps.length} ids`;
    if (ids.size !== steps.length || steps.some((step) => !answerOf(step).done))
      return report(
        { rule: this.rule, expected, actual: `the statuses ${statuses(steps)} with ${ids.size} ids` },
        steps,
      );
    for (const [lane, step] of steps.entries()) {
      const got = await session.send(api.get(answerOf(step).id ?? 0));
      const type = (Object(answerOf(got).data) as Body)['type'];
      if (type !== `Lane ${lane}`)
        report({ rule: this.rule, expected: `Lane ${lane} under the id that it got`, actual: String(type) }, [
          ...steps,
          got,
        ]);
    }
  },
};

/** Creates that meet. */
export const createRaces: readonly Race[] = [sameNumber, sameOrder, differentNumbers];
