import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import { answerOf } from '../traffic/answer-of.ts';
import type { ApiCalls, Id, Query } from '../traffic/api-calls.ts';
import type { Draw } from '../traffic/draw.ts';
import type { Body } from '../traffic/invoice-bodies.ts';
import { invoiceNumbers } from '../traffic/value-pools.ts';

/** An invoice of the store, with what was sent for it. */
export interface Written {
  id: number;
  fields: Record<string, unknown>;
}

/** A sequence while it is played: what commands draw from, and what they leave for those that follow. */
export interface Play {
  readonly session: Session;
  readonly draw: Draw;
  readonly api: ApiCalls;
  /** The invoices that are there. */
  readonly live: Written[];
  /** Those that were deleted. */
  readonly gone: Written[];
  /** Moments at which invoices were created, as they were read. */
  readonly moments: number[];
  /** A number that no invoice had before, from few of which many resemble each other. */
  freshNumber(): string;
  freshOrderNumber(): string;
  create(body: Body): Promise<Step>;
  update(id: Id, body: Body): Promise<Step>;
  remove(id: Id): Promise<Step>;
  fromOrder(orderId: Id, body?: unknown): Promise<Step>;
  read(id: Id): Promise<Step>;
  list(query?: Query): Promise<Step>;
}

/** @param prefix what all numbers begin with, where the store is not the sequence's own */
export function createPlay(
  { session, draw, api }: Pick<Play, 'session' | 'draw' | 'api'>,
  prefix: string,
): Play {
  const live: Written[] = [];
  const gone: Written[] = [];
  const moments: number[] = [];
  const unused = draw.shuffle(invoiceNumbers);
  let count = 0;

  function keep(step: Step, fields: Body): void {
    const { done, id } = answerOf(step);
    if (done && id !== undefined) live.push({ id, fields: { ...fields } });
  }

  return {
    session,
    draw,
    api,
    live,
    gone,
    moments,
    freshNumber() {
      count += 1;
      return `${prefix}${unused.pop() ?? `N-${count}`}`;
    },
    freshOrderNumber() {
      count += 1;
      return `${prefix.replaceAll(/\D/g, '')}7${count}`;
    },
    async create(body) {
      const step = await session.send(api.create(body));
      keep(step, body);
      return step;
    },
    async update(id, body) {
      const step = await session.send(api.update(id, body));
      const written = live.find((each) => each.id === id);
      if (written && answerOf(step).done) Object.assign(written.fields, body);
      return step;
    },
    async remove(id) {
      const step = await session.send(api.remove(id));
      const index = live.findIndex((each) => each.id === id);
      if (index >= 0 && answerOf(step).done) gone.push(...live.splice(index, 1));
      return step;
    },
    async fromOrder(orderId, body) {
      const step = await session.send(api.fromOrder(orderId, body));
      const order = session.world.orders?.find((each) => each.orderId === orderId);
      keep(step, order ? { orderNumber: order.orderNumber, customerId: order.companyId } : {});
      return step;
    },
    async read(id) {
      const step = await session.send(api.get(id));
      const createdAt = Number((answerOf(step).data as Body | undefined)?.['createdAt']);
      if (Number.isSafeInteger(createdAt)) moments.push(createdAt);
      return step;
    },
    list: (query) => session.send(api.list(query)),
  };
}
