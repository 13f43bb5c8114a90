import { answerOf } from '../traffic/answer-of.ts';
import { lanes, oneWon, place, type Race, statuses } from './race.ts';

const pointer = '#/paths/~1invoices~1{invoiceId}/delete';

const deletes: Race = {
  rule: {
    id: 'deletes-at-once-succeed-once',
    says: 'Of deletes of one invoice at the same time one succeeds and the others find nothing.',
    weight: 'documented',
    pointer,
  },
  async run(track) {
    const { session, api } = track;
    const id = await place(track, `GONE-${track.mark}`);
    if (id === undefined) return;
    const steps = await session.sendAtOnce(lanes(track).map(() => api.remove(id)));
    oneWon(track, this.rule, steps, { refusal: 404, subject: 'invoiceId' });
  },
};

const deleteAndUpdate: Race = {
  rule: {
    id: 'delete-is-final-beside-updates',
    says: 'An invoice that is deleted while it is updated is gone afterwards.',
    weight: 'documented',
    pointer,
  },
  async run(track) {
    const { session, api, report } = track;
    const id = await place(track, `BOTH-${track.mark}`);
    if (id === undefined) return;
    const updates = lanes(track).map((lane) => api.update(id, { type: `Lane ${lane}` }));
    const at = updates.length >> 1;
    const steps = await session.sendAtOnce(updates.toSpliced(at, 0, api.remove(id)));
    const got = await session.send(api.get(id));
    const deletion = steps[at];
    const strange = steps.filter((step) => ![200, 404].includes(answerOf(step).status));
    if (deletion && answerOf(deletion).done && !answerOf(got).done && strange.length === 0) return;
    report(
      {
        rule: this.rule,
        expected: 'a delete that succeeds, updates that succeed or find nothing, and no invoice afterwards',
        actual: `the statuses ${statuses(steps)}, then ${answerOf(got).status}`,
      },
      [...steps, got],
    );
  },
};

/** Deletes that meet each other, or updates. */
export const deleteRaces: readonly Race[] = [deletes, deleteAndUpdate];
