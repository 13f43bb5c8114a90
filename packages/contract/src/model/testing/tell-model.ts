import { operationsOf, specification } from '@b2b-invoices/spec';
import { standardWorld } from '../../target/standard-world.ts';
import type { World } from '../../target/world.ts';
import { createModel } from '../create-model.ts';
import type { Model } from '../model.ts';

const operations = operationsOf(specification);

/** Noon of some day, in Unix seconds. */
export const noon = 1_772_366_400;

/** What a model made of an answer: the rules that it broke, each with its subject. */
export type Broken = [rule: string, subject: string | undefined][];

/** A model, and a short way to tell it of requests and answers. */
export interface ToldModel {
  model: Model;
  /**
   * @param request such as `POST /invoices`
   * @param answer the status, or the data of a success
   */
  tell(
    request: string,
    answer: number | { data: unknown; meta?: unknown } | { status: number; errMsg: string },
    body?: unknown,
  ): Broken;
  advance(seconds: number): void;
}

/** A model of the standard store, which is empty. */
export function tellModel(world: World = {}, options = { complete: true, strict: true }): ToldModel {
  const model = createModel({ ...standardWorld(specification), ...world }, options);
  let now = noon;
  return {
    model,
    advance(seconds) {
      now += seconds;
    },
    tell(request, answer, body) {
      const [method = '', path = ''] = request.split(' ');
      const url = new URL(`http://127.0.0.1/api/v3/io/ip${path}`);
      const plain = url.pathname.slice('/api/v3/io/ip'.length);
      const operation = operations.find(
        (each) =>
          each.method === method && new RegExp(`^${each.path.replace(/\{\w+\}/g, '\\d+')}$`).test(plain),
      );
      if (!operation) throw new Error(`There is no ${request}.`);
      const status = typeof answer === 'number' ? answer : 'errMsg' in answer ? answer.status : 200;
      const said =
        typeof answer === 'number'
          ? { code: answer, data: { errMsg: 'Refused' }, meta: { message: 'Error' } }
          : 'errMsg' in answer
            ? { code: status, data: { errMsg: answer.errMsg }, meta: { message: 'Error' } }
            : {
                code: 200,
                meta: {
                  message: /^(createInvoice|deleteInvoice)$/.test(operation.operationId)
                    ? 'Success'
                    : 'SUCCESS',
                },
                ...answer,
              };
      const exchange = {
        via: 'http' as const,
        operation,
        request: {
          method,
          url,
          headers: new Headers(),
          body: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
        },
        response: { status, headers: new Headers(), body: JSON.stringify(said) },
        milliseconds: 0,
        problems: [],
      };
      const moment = { from: now, to: now };
      return model
        .judge({ operation, exchange, moment, forbidden: false })
        .map(({ rule, subject }) => [rule.id, subject]);
    },
  };
}

const usd = (value: number | string): unknown => ({ code: 'USD', value });

/** The body of a create, with the least that it needs. */
export const newInvoice = (changes: object = {}): Record<string, unknown> => ({
  invoiceNumber: 'A1',
  customerId: '4711',
  originalBalance: usd(100),
  openBalance: usd(100),
  ...changes,
});

/** The same invoice as a correct service shows it. */
export const readInvoice = (changes: object = {}): Record<string, unknown> => ({
  id: 1,
  invoiceNumber: 'A1',
  customerId: '4711',
  customerName: 'Harbor Tool Supply',
  type: 'Invoice',
  status: 0,
  source: 0,
  isPendingPayment: 0,
  dueDate: noon + 14 * 86_400,
  originalBalance: usd('100.0000'),
  openBalance: usd('100.0000'),
  createdAt: noon,
  updatedAt: noon,
  extraFields: [{ fieldName: 'Sales region', fieldValue: 'North' }],
  ...changes,
});

/** A page of a list. */
export const page = (
  items: readonly Record<string, unknown>[],
  { total = items.length, limit = 10, offset = 0 }: { total?: number; limit?: number; offset?: number } = {},
): { data: Record<string, unknown>[]; meta: unknown } => ({
  data: items.map(({ extraFields: _, ...item }) => item),
  meta: { message: 'SUCCESS', pagination: { totalCount: total, limit, offset } },
});
