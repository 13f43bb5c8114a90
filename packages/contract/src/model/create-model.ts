import type { Verdict } from '../judge/verdict.ts';
import type { World } from '../target/world.ts';
import { readAnswer } from './answer.ts';
import { judgeCreate } from './judge-create.ts';
import { judgeDelete } from './judge-delete.ts';
import { judgeExtraFieldList } from './judge-extra-field-list.ts';
import { judgeFromOrder } from './judge-from-order.ts';
import { judgeGet, judgePdf } from './judge-get.ts';
import { judgeList } from './judge-list.ts';
import { judgeUpdate } from './judge-update.ts';
import type { Model, ModelExchange } from './model.ts';
import { beginJudgement, createState, type Judgement, type ModelState } from './model-state.ts';
import { takeUnsure } from './take-unsure.ts';

type Judge = (state: ModelState, judgement: Judgement, exchange: ModelExchange, id: number) => void;

const judges: Readonly<Record<string, Judge>> = {
  listInvoices: (state, judgement, exchange) => judgeList(state, judgement, exchange),
  createInvoice: (state, judgement, exchange) => judgeCreate(state, judgement, exchange),
  getInvoice: (state, judgement, exchange, id) => judgeGet(state, judgement, id, exchange),
  updateInvoice: (state, judgement, exchange, id) => judgeUpdate(state, judgement, id, exchange),
  deleteInvoice: (state, judgement, exchange, id) => judgeDelete(state, judgement, id, exchange),
  createInvoiceFromOrder: (state, judgement, exchange, id) => judgeFromOrder(state, judgement, id, exchange),
  getInvoicePdf: (state, judgement, exchange, id) => judgePdf(state, judgement, id, exchange),
  listInvoiceExtraFields: (state, judgement, exchange) => judgeExtraFieldList(state, judgement, exchange),
};

const silent = new Set(['listInvoiceExtraFields']);

/** Holds what a success says of itself against the words of the service. */
function judgeMessage(judgement: Judgement, { operation: { operationId }, exchange }: ModelExchange): void {
  const { ok, meta } = readAnswer(exchange);
  if (!ok) return;
  const { message } = Object(meta) as { message?: unknown };
  const wanted = operationId === 'createInvoice' || operationId === 'deleteInvoice' ? 'Success' : 'SUCCESS';
  const isRight = message === wanted || (message === undefined && silent.has(operationId));
  judgement.hold('success-says-so', isRight, () => ({
    subject: 'meta.message',
    expected: JSON.stringify(wanted),
    actual: JSON.stringify(message) ?? 'nothing',
  }));
}

/** The number in a path; ids are whole numbers. */
const idIn = (path: string): number =>
  Number(/\/(?:invoices|orders)\/(\d+)(?:\/|$)/.exec(path)?.[1] ?? Number.NaN);

export interface ModelOptions {
  /** Whether the store has no invoices, and nobody else writes to it. */
  complete: boolean;
  /** Whether what the specification assumes is judged too. */
  strict: boolean;
}

/** A model of a store by the facts about the service. */
export function createModel(world: World, { complete, strict }: ModelOptions): Model {
  const state = createState(world, { complete, strict });
  return {
    world,
    get ids() {
      return [...state.invoices.keys()];
    },
    exercised: state.exercised,
    judge(exchange): Verdict[] {
      state.tick += 1;
      const isWrite = exchange.exchange.request.method !== 'GET';
      if (exchange.forbidden) {
        if (isWrite) state.lastRefusal = state.tick;
        return [];
      }
      const judgement = beginJudgement(state);
      const judge = judges[exchange.operation.operationId];
      judge?.(state, judgement, exchange, idIn(exchange.exchange.request.url.pathname));
      judgeMessage(judgement, exchange);
      return judgement.verdicts;
    },
    unsure({ operation, exchange }) {
      state.tick += 1;
      if (operation?.operationId) takeUnsure(state, operation.operationId, exchange, idIn);
    },
    forget() {
      state.invoices.clear();
      state.complete = false;
    },
    settle() {
      state.complete = true;
    },
  };
}
