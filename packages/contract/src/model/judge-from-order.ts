import type { Order } from '../target/world.ts';
import { readAnswer } from './answer.ts';
import { anything, type Expected, is } from './expected.ts';
import { expectedExtraFields } from './expected-extra-fields.ts';
import { judgeExtraFields, mayBeBroken } from './extra-field-rules.ts';
import { invoicedOrder, judgeNewId, takeIn, takenNumber } from './judge-create.ts';
import type { ModelExchange } from './model.ts';
import { companyName, type Judgement, type ModelState } from './model-state.ts';
import { judgeOutcome, mustSucceed, type Outcome } from './refusal.ts';
import type { RuleId } from './rules.ts';

function outcomeOf(state: ModelState, orderId: number, order: Order | undefined): Outcome {
  if (!state.world.orders) return { must: 'either', reasons: [] };
  if (!order) {
    const because = `there is no order ${orderId}`;
    return {
      must: 'fail',
      reasons: [{ rule: 'unknown-order', status: 404, message: 'Order does not exist', because }],
    };
  }
  if (order.status === 'Incomplete' || order.companyId === null) {
    const because = order.companyId === null ? 'it is a guest’s order' : 'the order is incomplete';
    return { must: 'fail', reasons: [{ rule: 'order-may-be-invoiced', because }] };
  }
  const fields = judgeExtraFields(state, [], undefined);
  const invoiced = invoicedOrder(state, order.orderNumber);
  if (invoiced) return { must: 'fail', reasons: fields.is === 'kept' ? [invoiced] : [invoiced, mayBeBroken] };
  const channels = state.world.channels;
  const isOpen =
    fields.is !== 'kept' ||
    !state.complete ||
    state.freedOrders.has(order.orderNumber) ||
    (order.channelId !== undefined && !channels?.some(({ channelId }) => channelId === order.channelId));
  return isOpen ? { must: 'either', reasons: [] } : mustSucceed;
}

function expectedFields(
  state: ModelState,
  order: Order | undefined,
  number: string,
  { from, to }: ModelExchange['moment'],
): [string, Expected, RuleId][] {
  const now: Expected = state.strict ? { kind: 'time', from, to } : anything;
  const fields: [string, Expected, RuleId][] = [
    ['invoiceNumber', is(number), 'from-order-numbers'],
    ['createdAt', now, 'created-now'],
    ['updatedAt', now, 'created-now'],
    ['extraFields', expectedExtraFields(state, []), 'create-defaults'],
  ];
  if (!order || !state.strict) return fields;
  const { termDays } = state.world;
  const term = (termDays ?? 0) * 86_400;
  const total = is({ code: order.currency, value: order.total });
  const channel = state.world.channels?.find(({ channelId }) => channelId === order.channelId);
  return [
    ...fields,
    ['customerId', is(order.companyId), 'from-order-follows'],
    ['customerName', companyName(state, order.companyId), 'company-is-named'],
    ['orderNumber', is(order.orderNumber), 'from-order-follows'],
    ['originalBalance', total, 'from-order-follows'],
    ['openBalance', total, 'from-order-follows'],
    ['status', is(Number(order.total) > 0 ? 0 : 2), 'from-order-follows'],
    [
      'dueDate',
      termDays === undefined ? anything : { kind: 'time', from: from + term, to: to + term },
      'due-by-term',
    ],
    ...(order.details
      ? ([['details', is(order.details), 'from-order-follows']] satisfies [string, Expected, RuleId][])
      : []),
    ...(channel
      ? ([
          ['channelId', is(channel.channelId), 'from-order-follows'],
          ['channelName', is(channel.name), 'channel-is-named'],
        ] satisfies [string, Expected, RuleId][])
      : []),
  ];
}

/** Judges the answer to a create from an order, and takes the invoice in. */
export function judgeFromOrder(
  state: ModelState,
  judgement: Judgement,
  orderId: number,
  { exchange, moment }: ModelExchange,
): void {
  const answer = readAnswer(exchange);
  const order = state.world.orders?.find((each) => each.orderId === orderId);
  judgeOutcome(judgement, answer, outcomeOf(state, orderId, order), 'from-order-succeeds');
  if (!answer.ok) {
    state.lastRefusal = state.tick;
    return;
  }
  const { invoiceId, invoiceNumber } = Object(answer.data) as {
    invoiceId?: unknown;
    invoiceNumber?: unknown;
  };
  const number = String(invoiceNumber);
  judgement.hold('from-order-numbers', /^\d{8}$/.test(number), () => ({
    subject: 'invoiceNumber',
    expected: 'eight digits',
    actual: JSON.stringify(invoiceNumber) ?? 'nothing',
  }));
  const taken = takenNumber(state, number);
  judgement.hold('number-is-unique', taken === undefined, () => ({
    subject: 'from an order',
    expected: 'a number that no invoice has',
    actual: `${number}, although ${taken?.because}`,
  }));
  if (!judgeNewId(state, judgement, invoiceId)) return;
  takeIn(state, invoiceId, expectedFields(state, order, number, moment), anything);
}
