import { sameValue } from '../../model/expected.ts';
import type { Order } from '../../target/world.ts';
import { answerOf, type Item } from '../traffic/answer-of.ts';
import { type Broken, broken, type Ground, listAll, type Relation, show } from './relation.ts';

const isReady = ({ companyId, status }: Order): boolean => companyId !== null && status !== 'Incomplete';

/** What an invoice must have of its order, as far as that is known. */
function partsOf({ orderNumber, details, purchaseOrderNumber }: Order): [name: string, value: unknown][] {
  const parts: [string, unknown][] = [
    ['orderNumber', orderNumber],
    ['details', details],
    ['purchaseOrderNumber', purchaseOrderNumber],
  ];
  return parts.filter(([, value]) => value !== undefined);
}

/** The invoice of an order: what it has is that of the order, got and listed; and it is the one that the order number finds. */
const ofOrder: Relation = {
  rule: {
    id: 'invoice-is-of-its-order',
    says: 'An invoice made from an order has the details and the numbers of the order.',
    weight: 'assumed',
    pointer: '#/paths/~1orders~1{orderId}~1invoices/post',
  },
  async check(ground: Ground) {
    const { session, api } = ground;
    const found: Broken[] = [];
    for (const order of (session.world.orders ?? []).filter(isReady)) {
      const made = await session.send(api.fromOrder(order.orderId));
      const { id, done } = answerOf(made);
      if (!done || id === undefined) continue;
      const got = await session.send(api.get(id));
      const under = await listAll(ground, { q: order.orderNumber, searchBy: 'orderNumber' });
      const whole = await listAll(ground);
      const read = [
        { how: 'got', step: got, item: Object(answerOf(got).data) as Item },
        ...[under, whole]
          .filter(({ isWhole }) => isWhole)
          .map(({ step, items }) => ({ how: 'listed', step, item: items.find((each) => each['id'] === id) })),
      ];
      for (const { how, step, item } of read) {
        if (!item)
          found.push(
            broken(this.rule, [made, step], {
              subject: how,
              expected: `the invoice ${id} among those of order ${order.orderNumber}`,
              actual: 'a list without it',
            }),
          );
        for (const [name, value] of partsOf(order)) {
          if (!item || sameValue(item[name], value)) continue;
          const [expected, actual] = [show(value), show(item[name])];
          found.push(broken(this.rule, [made, step], { subject: `${name}, ${how}`, expected, actual }));
        }
      }
    }
    return found;
  },
};

/** What holds between orders and their invoices. */
export const orderRelations: readonly Relation[] = [ofOrder];
