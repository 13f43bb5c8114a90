import type { StoreName } from './step.ts';

/** What a store must have, by the answers that it gave. */
export interface StoreModel {
  /** The numbers of the invoices that are there, by their ids, the oldest first. */
  live: Map<number, string>;
}

export type Model = Record<StoreName, StoreModel>;

/** A request and its answer, as the model sees them. */
export interface Answered {
  operationId: string;
  store: StoreName;
  /** The id of the path; undefined where there is none or it is no number. */
  id: number | undefined;
  /** Whether the query was empty. */
  plain: boolean;
  sent: unknown;
  status: number;
  answer: { data?: unknown; meta?: { pagination?: { totalCount: number } } };
}

const holderOf = ({ live }: StoreModel, invoiceNumber: string): number | undefined =>
  [...live].find(([, number]) => number === invoiceNumber)?.[0];

function begin(model: StoreModel, id: number, invoiceNumber: string): string[] {
  const problems: string[] = [];
  if (model.live.has(id)) problems.push(`the id ${id} was given twice`);
  const holder = holderOf(model, invoiceNumber);
  if (holder !== undefined) problems.push(`the number of ${holder} was given again to ${id}`);
  model.live.set(id, invoiceNumber);
  return problems;
}

function change(model: StoreModel, id: number, sent: unknown): string[] {
  const { invoiceNumber } = Object(sent) as { invoiceNumber?: string };
  if (invoiceNumber === undefined) return [];
  const holder = holderOf(model, invoiceNumber);
  model.live.set(id, invoiceNumber);
  return holder === undefined || holder === id ? [] : [`the number of ${holder} was given again to ${id}`];
}

/** Follows a success, and says how it contradicts what was acknowledged before. */
function followSuccess(model: StoreModel, { operationId, id = 0, plain, sent, answer }: Answered): string[] {
  const data = Object(answer.data) as { id?: number; invoiceId?: number; invoiceNumber?: string };
  if (operationId === 'createInvoice')
    return begin(model, data.id ?? 0, (sent as { invoiceNumber: string }).invoiceNumber);
  if (operationId === 'createInvoiceFromOrder')
    return begin(model, data.invoiceId ?? 0, data.invoiceNumber ?? '');
  if (operationId === 'listInvoices') {
    const total = answer.meta?.pagination?.totalCount;
    return plain && total !== model.live.size
      ? [`the total is ${total}, and ${model.live.size} are there`]
      : [];
  }
  if (id === 0) return [];
  if (!model.live.has(id)) return [`there is no invoice ${id}, and it answered 200`];
  if (operationId === 'updateInvoice') return change(model, id, sent);
  if (operationId === 'deleteInvoice') model.live.delete(id);
  if (operationId === 'getInvoice' && data.invoiceNumber !== model.live.get(id))
    return [`the invoice ${id} has another number than was acknowledged`];
  return [];
}

/** How an answer contradicts what was acknowledged before; the model then knows what it acknowledged. */
export function follow(model: Model, answered: Answered): string[] {
  const { operationId, store, id, status } = answered;
  if (status === 200) return followSuccess(model[store], answered);
  const lost = status === 404 && /^get/.test(operationId) && id !== undefined && model[store].live.has(id);
  return lost ? [`the invoice ${id} was acknowledged, and is not found`] : [];
}
