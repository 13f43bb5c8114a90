import { updateBalance } from '../traffic/amount.ts';
import { answerOf } from '../traffic/answer-of.ts';
import type { Body } from '../traffic/invoice-bodies.ts';
import { lanes, listed, oneWon, place, type Race, statuses } from './race.ts';

const pointer = '#/paths/~1invoices~1{invoiceId}/put';

const wholeUpdates: Race = {
  rule: {
    id: 'updates-at-once-leave-one-whole',
    says: 'Of updates of the same fields at the same time one is there afterwards, with all of its fields.',
    weight: 'assumed',
    pointer,
  },
  async run(track) {
    const { session, api, report } = track;
    const id = await place(track, `WHOLE-${track.mark}`);
    if (id === undefined) return;
    const bodies = lanes(track).map((lane) => ({
      type: `Lane ${lane}`,
      purchaseOrderNumber: `PO-${lane}`,
      externalId: `E-${lane}`,
      dueDate: 1_700_000_000 + lane,
    }));
    const steps = await session.sendAtOnce(bodies.map((body) => api.update(id, body)));
    const got = await session.send(api.get(id));
    const data = Object(answerOf(got).data) as Body;
    const names = ['type', 'purchaseOrderNumber', 'externalId', 'dueDate'] as const;
    const isOneOf = bodies.some((body) => names.every((name) => data[name] === body[name]));
    if (isOneOf && steps.every((step) => answerOf(step).done)) return;
    const actual = JSON.stringify(Object.fromEntries(names.map((name) => [name, data[name]])));
    report(
      {
        rule: this.rule,
        expected: `${steps.length} successes, and the fields of one of the updates`,
        actual: `the statuses ${statuses(steps)}, and ${actual}`,
      },
      [...steps, got],
    );
  },
};

const differentFields: Body = {
  type: 'Raced',
  purchaseOrderNumber: 'PO-RACED',
  externalId: 'E-RACED',
  externalCustomerId: 'C-RACED',
  dueDate: 1_723_456_789,
  openBalance: updateBalance('12.3400'),
  source: 1,
};

const mergedUpdates: Race = {
  rule: {
    id: 'updates-of-other-fields-are-all-kept',
    says: 'Updates of different fields at the same time are all there afterwards.',
    weight: 'assumed',
    pointer,
  },
  async run(track) {
    const { session, api, report } = track;
    const id = await place(track, `MERGE-${track.mark}`);
    if (id === undefined) return;
    const fields = Object.entries(differentFields).slice(0, Math.max(2, track.count));
    const steps = await session.sendAtOnce(fields.map(([name, value]) => api.update(id, { [name]: value })));
    const got = await session.send(api.get(id));
    const data = Object(answerOf(got).data) as Body;
    const lost = fields.filter(([name, value]) => JSON.stringify(data[name]) !== JSON.stringify(value));
    const made = lost.filter(([name]) => {
      const index = fields.findIndex(([each]) => each === name);
      const step = steps[index];
      return step !== undefined && answerOf(step).done;
    });
    if (made.length === 0) return;
    const names = made.map(([name]) => name).join(', ');
    report(
      {
        rule: this.rule,
        expected: 'every field as its own update wrote it',
        actual: `other values in ${names}`,
      },
      [...steps, got],
    );
  },
};

const oneNumber: Race = {
  rule: {
    id: 'updates-to-one-number-leave-one',
    says: 'Of invoices that are given one number at the same time one gets it.',
    weight: 'documented',
    pointer,
  },
  async run(track) {
    const { session, api, report } = track;
    const ids: number[] = [];
    for (const lane of lanes(track).slice(0, 6)) {
      const id = await place(track, `TO-${track.mark}-${lane}`);
      if (id !== undefined) ids.push(id);
    }
    const invoiceNumber = `ONE-${track.mark}`;
    const steps = await session.sendAtOnce(ids.map((id) => api.update(id, { invoiceNumber })));
    oneWon(track, this.rule, steps, { refusal: 400, subject: 'invoiceNumber' });
    const { step, items } = await listed(track, { q: invoiceNumber, searchBy: 'invoiceNumber' });
    const there = items.filter((item) => item['invoiceNumber'] === invoiceNumber);
    if (there.length !== 1)
      report(
        {
          rule: this.rule,
          subject: 'invoiceNumber',
          expected: `one invoice with the number ${invoiceNumber}`,
          actual: `${there.length} of them`,
        },
        [...steps, step],
      );
  },
};

/** Updates that meet. */
export const updateRaces: readonly Race[] = [wholeUpdates, mergedUpdates, oneNumber];
