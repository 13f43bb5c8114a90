import type { Order } from '../../target/world.ts';
import { answerOf } from '../traffic/answer-of.ts';
import { type Command, lookAround, neverExisting, readBack } from './command.ts';
import type { Play } from './play.ts';

const canHaveInvoice = ({ companyId, status }: Order): boolean =>
  companyId !== null && status !== 'Incomplete';

const hasInvoice = ({ live }: Play, { orderNumber }: Order): boolean =>
  live.some(({ fields }) => fields['orderNumber'] === orderNumber);

/** Whether an invoice must have what an order does not give it: which refusal comes first then is open. */
const demandsMore = ({ session: { world } }: Play): boolean =>
  (world.extraFields ?? []).some(({ isRequired, defaultValue }) => isRequired && !defaultValue);

const fromOrder = (
  name: string,
  weight: number,
  { of, body }: { of: (order: Order, play: Play) => boolean; body?: unknown },
): Command => ({
  name: `invoice from ${name}`,
  weight,
  async run(play) {
    const orders = (play.session.world.orders ?? []).filter((order) => of(order, play));
    if (orders.length === 0 || demandsMore(play)) return;
    const { done, id } = answerOf(await play.fromOrder(play.draw.pick(orders).orderId, body));
    await (done ? readBack(play, id) : lookAround(play));
  },
});

const isFree = (order: Order, play: Play): boolean => canHaveInvoice(order) && !hasInvoice(play, order);

/** Invoices from orders, those that succeed and those that are refused. */
export const orderCommands: readonly Command[] = [
  fromOrder('an order', 4, { of: isFree }),
  fromOrder('an order, with an empty object', 1, { of: isFree, body: {} }),
  fromOrder('an order that has one', 2, { of: (order, play) => hasInvoice(play, order) }),
  fromOrder('an incomplete order', 0.7, { of: ({ status }) => status === 'Incomplete' }),
  fromOrder("a guest's order", 0.7, { of: ({ companyId }) => companyId === null }),
  {
    name: 'invoice from an order named by its BigCommerce id',
    weight: 0.7,
    async run(play) {
      const orders = (play.session.world.orders ?? []).filter(canHaveInvoice);
      if (orders.length === 0 || demandsMore(play)) return;
      await play.fromOrder(play.draw.pick(orders).orderNumber);
      await lookAround(play);
    },
  },
  {
    name: 'invoice from an order that was never there',
    weight: 0.5,
    async run(play) {
      await play.fromOrder(neverExisting);
    },
  },
];
