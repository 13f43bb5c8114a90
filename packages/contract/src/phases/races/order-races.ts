import type { Order } from '../../target/world.ts';
import { answerOf } from '../traffic/answer-of.ts';
import type { Body } from '../traffic/invoice-bodies.ts';
import { lanes, listed, oneWon, type Race, statuses, type Track } from './race.ts';

const pointer = '#/paths/~1orders~1{orderId}~1invoices/post';

/** Orders that can have an invoice; those that have one are refused, which says nothing here. */
const usable = ({ session }: Track): Order[] =>
  (session.world.orders ?? []).filter(
    ({ companyId, status }) => companyId !== null && status !== 'Incomplete',
  );

const oneOrder: Race = {
  rule: {
    id: 'invoices-of-one-order-leave-one',
    says: 'Of invoices made from one order at the same time one is made and the others are refused.',
    weight: 'observed',
    pointer,
  },
  async run(track) {
    const { session, api, report } = track;
    const [order] = usable(track);
    if (!order) return;
    const steps = await session.sendAtOnce(lanes(track).map(() => api.fromOrder(order.orderId)));
    oneWon(track, this.rule, steps, { refusal: 400, subject: 'orderId' });
    const { step, items } = await listed(track, { q: order.orderNumber, searchBy: 'orderNumber' });
    const there = items.filter(({ orderNumber }) => String(orderNumber) === order.orderNumber);
    if (there.length !== 1)
      report(
        {
          rule: this.rule,
          subject: 'orderId',
          expected: `one invoice for the order ${order.orderNumber}`,
          actual: `${there.length} of them`,
        },
        [...steps, step],
      );
    for (const { id } of steps.map(answerOf)) if (id !== undefined) await session.send(api.remove(id));
  },
};

const differentOrders: Race = {
  rule: {
    id: 'invoices-of-orders-at-once-all-succeed',
    says: 'Invoices made from different orders at the same time are all made, each with a number and an id of its own.',
    weight: 'observed',
    pointer,
  },
  async run(track) {
    const { session, api, report } = track;
    const orders = usable(track).slice(0, track.count);
    const steps = await session.sendAtOnce(orders.map(({ orderId }) => api.fromOrder(orderId)));
    const numbers = new Set(steps.map((step) => (Object(answerOf(step).data) as Body)['invoiceNumber']));
    const ids = new Set(steps.map((step) => answerOf(step).id));
    if (
      numbers.size !== steps.length ||
      ids.size !== steps.length ||
      steps.some((step) => !answerOf(step).done)
    )
      report(
        {
          rule: this.rule,
          expected: `${steps.length} successes with as many numbers and ids`,
          actual: `the statuses ${statuses(steps)}, ${numbers.size} numbers and ${ids.size} ids`,
        },
        steps,
      );
    for (const id of ids) if (id !== undefined) await session.send(api.remove(id));
  },
};

/** Invoices from orders that meet. */
export const orderRaces: readonly Race[] = [oneOrder, differentOrders];
