import { parseJson } from '../wire/exchange.ts';
import { readAnswer } from './answer.ts';
import { compareDecimals } from './decimal.ts';
import { parseExact } from './exact-json.ts';
import { anything, type Expected, is, nothing } from './expected.ts';
import { expectedExtraFields } from './expected-extra-fields.ts';
import { judgeExtraFields, mayBeBroken } from './extra-field-rules.ts';
import { extraFieldsIn } from './extra-fields-in.ts';
import type { ModelExchange } from './model.ts';
import { knownValue, type ModelField, type ModelInvoice } from './model-invoice.ts';
import { companyName, type Judgement, type ModelState } from './model-state.ts';
import { judgeOutcome, mustSucceed, type Outcome, type Reason } from './refusal.ts';
import type { RuleId } from './rules.ts';

type Body = Record<string, unknown>;

const invoicesWhere = (state: ModelState, field: string, value: string): ModelInvoice | undefined => {
  for (const invoice of state.invoices.values()) {
    const has = knownValue(invoice, field);
    if (has !== undefined && String(has) === value) return invoice;
  }
  return undefined;
};

/** The reason for which a number cannot be given, if there is one. */
export function takenNumber(state: ModelState, number: unknown, self?: number): Reason | undefined {
  const other = invoicesWhere(state, 'invoiceNumber', String(number));
  if (!other || other.id === self) return undefined;
  return {
    rule: 'number-is-unique',
    status: 400,
    message: 'The invoice number already exists.',
    because: `invoice ${other.id} has the number ${JSON.stringify(number)}`,
  };
}

/** The reason for which an order cannot have an invoice, if there is one. */
export function invoicedOrder(state: ModelState, orderNumber: string): Reason | undefined {
  const other = invoicesWhere(state, 'orderNumber', orderNumber);
  if (!other) return undefined;
  return {
    rule: 'order-has-one-invoice',
    status: 400,
    message: 'The invoice exists for this order',
    because: `invoice ${other.id} is that of order ${orderNumber}`,
  };
}

/** The reason for which a company cannot be named, if there is one; where none is named there is nothing unknown. */
export function unknownCompany({ world }: ModelState, companyId: unknown): Reason | undefined {
  if (companyId === undefined || !world.companies) return undefined;
  if (world.companies.some((company) => company.companyId === companyId)) return undefined;
  return { rule: 'company-exists', because: `the store has no company ${JSON.stringify(companyId)}` };
}

/** Whether what a body names is known to be there, since the world has it or an invoice names it. */
export function isSeen(
  { world, invoices }: ModelState,
  part: 'companies' | 'channels',
  field: string,
  value: unknown,
): boolean {
  if (world[part] || value === undefined) return true;
  for (const invoice of invoices.values()) {
    if (String(knownValue(invoice, field)) === String(value)) return true;
  }
  return false;
}

function unknownChannel({ world }: ModelState, channelId: unknown): Reason | undefined {
  if (channelId === undefined || !world.channels) return undefined;
  if (world.channels.some((channel) => String(channel.channelId) === String(channelId))) return undefined;
  return {
    rule: 'channel-is-registered',
    status: 404,
    message: 'Store channels not exist',
    because: `the store has no channel ${String(channelId)}`,
  };
}

function outcomeOf(state: ModelState, body: Body): Outcome {
  const { orderNumber } = body;
  const fields = judgeExtraFields(state, extraFieldsIn(body), undefined);
  const isDoubtful =
    fields.is === 'open' ||
    !isSeen(state, 'companies', 'customerId', body['customerId']) ||
    !isSeen(state, 'channels', 'channelId', body['channelId']);
  const reasons = [
    takenNumber(state, body['invoiceNumber']),
    orderNumber ? invoicedOrder(state, String(orderNumber)) : undefined,
    unknownCompany(state, body['customerId']),
    unknownChannel(state, body['channelId']),
    fields.is === 'broken' ? fields.reason : undefined,
    isDoubtful ? mayBeBroken : undefined,
  ].filter((reason) => reason !== undefined);
  const judged = reasons.filter(
    (reason) => reason !== mayBeBroken && (state.strict || reason.rule !== 'company-exists'),
  );
  if (judged.length > 0) return { must: 'fail', reasons };
  const isOpen =
    reasons.length > 0 ||
    !state.complete ||
    (!state.strict && state.freedNumbers.has(String(body['invoiceNumber']))) ||
    (typeof orderNumber === 'string' && state.freedOrders.has(orderNumber)) ||
    // An empty text is no number of anything; whether it may be one, nobody says.
    body['invoiceNumber'] === '' ||
    body['customerId'] === '';
  return isOpen ? { must: 'either', reasons: [] } : mustSucceed;
}

/** Completed once nothing is open, otherwise as it was asked for. */
export const statusByBalance = (open: unknown, status: unknown): unknown => {
  const { value } = Object(open) as { value?: unknown };
  return (compareDecimals(value, '0') ?? 1) <= 0 ? 2 : status;
};

const given = (value: unknown): Expected => (value === undefined || value === '' ? nothing : is(value));

/** An empty text that was given may be read as such, or as nothing. */
const plain = [
  'externalCustomerId',
  'externalId',
  'orderNumber',
  'purchaseOrderNumber',
  'details',
  'channelId',
  'termsConditions',
];

function expectedFields(state: ModelState, body: Body, exact: Body, { from, to }: ModelExchange['moment']) {
  const { termDays, channels } = state.world;
  const term = (termDays ?? 0) * 86_400;
  const due: Expected =
    termDays === undefined ? anything : { kind: 'time', from: from + term, to: to + term };
  const channel = channels?.find(({ channelId }) => channelId === body['channelId']);
  const has = (name: string): boolean => body[name] !== undefined;
  const withDefault = (name: string, value: unknown): [string, Expected, RuleId] => [
    name,
    has(name) ? is(body[name]) : is(value),
    has(name) ? 'create-keeps' : 'create-defaults',
  ];
  const now: Expected = state.strict ? { kind: 'time', from, to } : anything;
  const list: [string, Expected, RuleId][] = [
    ['invoiceNumber', is(body['invoiceNumber']), 'create-keeps'],
    ['customerId', is(body['customerId']), 'create-keeps'],
    ['customerName', companyName(state, body['customerId']), 'company-is-named'],
    ...plain.map((name): [string, Expected, RuleId] => [
      name,
      given(body[name]),
      has(name) ? 'create-keeps' : 'create-defaults',
    ]),
    withDefault('type', 'Invoice'),
    withDefault('source', 0),
    ['dueDate', has('dueDate') ? is(body['dueDate']) : due, has('dueDate') ? 'create-keeps' : 'due-by-term'],
    ['status', is(statusByBalance(exact['openBalance'], body['status'] ?? 0)), 'completed-at-zero'],
    ['originalBalance', is(exact['originalBalance']), 'create-keeps'],
    ['openBalance', is(exact['openBalance']), 'create-keeps'],
    ['createdAt', now, 'created-now'],
    ['updatedAt', now, 'created-now'],
    ['channelName', channel ? is(channel.name) : has('channelId') ? anything : nothing, 'channel-is-named'],
    ['isPendingPayment', anything, 'create-defaults'],
    [
      'extraFields',
      expectedExtraFields(state, extraFieldsIn(body)),
      has('extraFields') ? 'create-keeps' : 'create-defaults',
    ],
  ];
  return list;
}

/** Takes a new invoice in. */
export function takeIn(
  state: ModelState,
  id: number,
  fields: readonly (readonly [string, Expected, RuleId])[],
  hostedPdf: Expected,
): void {
  const writtenAt = state.tick;
  state.invoices.set(id, {
    id,
    fields: new Map(
      fields.map(([name, expected, rule]): [string, ModelField] => [name, { expected, rule, writtenAt }]),
    ),
    hostedPdf,
    readAt: -1,
    writtenAt,
  });
  state.everIds.add(id);
  state.lastWrite = state.tick;
}

/** Holds a new id against those that were there. */
export function judgeNewId(state: ModelState, judgement: Judgement, id: unknown): id is number {
  const isNew = typeof id === 'number' && Number.isSafeInteger(id) && !state.everIds.has(id);
  judgement.hold('id-is-new', isNew, () => ({
    subject: 'id',
    expected: 'an id that no invoice ever had',
    actual: JSON.stringify(id) ?? 'nothing',
  }));
  return isNew;
}

/** Judges the answer to a create that the specification allows, and takes the invoice in. */
export function judgeCreate(
  state: ModelState,
  judgement: Judgement,
  { exchange, moment }: ModelExchange,
): void {
  const answer = readAnswer(exchange);
  const { body: text } = exchange.request;
  const body = Object(parseJson(text)?.value) as Body;
  const outcome = outcomeOf(state, body);
  judgeOutcome(judgement, answer, outcome, 'create-succeeds');
  if (!answer.ok) {
    state.lastRefusal = state.tick;
    return;
  }
  const { id } = Object(answer.data) as { id?: unknown };
  if (!judgeNewId(state, judgement, id)) return;
  const exact = Object(parseExact(text)) as Body;
  takeIn(state, id, expectedFields(state, body, exact, moment), given(body['externalPdfUrl']));
}
