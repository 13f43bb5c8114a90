import { parseJson } from '../wire/exchange.ts';
import { readAnswer } from './answer.ts';
import { compareDecimals } from './decimal.ts';
import { anything, type Expected, is, nothing } from './expected.ts';
import { expectedExtraFields } from './expected-extra-fields.ts';
import { judgeExtraFields, mayBeBroken } from './extra-field-rules.ts';
import { extraFieldsIn } from './extra-fields-in.ts';
import { isSeen, takenNumber, unknownCompany } from './judge-create.ts';
import type { ModelExchange } from './model.ts';
import { knownValue, type ModelInvoice } from './model-invoice.ts';
import { companyName, type Judgement, type ModelState } from './model-state.ts';
import { judgeOutcome, mustSucceed, type Outcome, type Reason } from './refusal.ts';
import type { RuleId } from './rules.ts';

type Body = Record<string, unknown>;

/** What is said of an id that no invoice has. */
export const unknownInvoice = (id: number): Reason => ({
  rule: 'unknown-invoice',
  status: 404,
  message: 'Invoice does not exist',
  because: `there is no invoice ${id}`,
});

function outcomeOf(state: ModelState, invoice: ModelInvoice, body: Body): Outcome {
  const number = body['invoiceNumber'];
  const company = body['customerId'] === undefined ? undefined : unknownCompany(state, body['customerId']);
  const fields = body['extraFields']
    ? judgeExtraFields(state, extraFieldsIn(body), invoice)
    : ({ is: 'kept' } as const);
  const taken = number === undefined ? undefined : takenNumber(state, number, invoice.id);
  const reasons = [
    taken,
    state.strict ? company : undefined,
    fields.is === 'broken' ? fields.reason : undefined,
  ].filter((reason) => reason !== undefined);
  const isDoubtful = fields.is === 'open' || !isSeen(state, 'companies', 'customerId', body['customerId']);
  if (reasons.length > 0) return { must: 'fail', reasons: isDoubtful ? [...reasons, mayBeBroken] : reasons };
  const isOpen =
    isDoubtful ||
    company !== undefined ||
    (number !== undefined && (!state.complete || (!state.strict && state.freedNumbers.has(String(number)))));
  return isOpen ? { must: 'either', reasons: [] } : mustSucceed;
}

/** The status after an update. Whether a balance that rises opens an invoice again, nobody says. */
function expectedStatus(invoice: ModelInvoice, body: Body): Expected | undefined {
  const open = (body['openBalance'] ?? knownValue(invoice, 'openBalance')) as { value?: unknown } | undefined;
  const order = compareDecimals(open?.value, '0');
  const { status } = body;
  if (order === undefined)
    return status === undefined ? undefined : { kind: 'either', of: [is(status), is(2)] };
  if (order <= 0) return is(2);
  if (status !== undefined) return is(status);
  const before = compareDecimals(
    (knownValue(invoice, 'openBalance') as { value?: unknown } | undefined)?.value,
    '0',
  );
  const rises =
    body['openBalance'] !== undefined &&
    (before === undefined || before <= 0 || knownValue(invoice, 'status') === 2);
  return rises ? anything : undefined;
}

/** A given empty list of extra fields may mean that none are given, or that all are taken away. */
const plain = [
  'customerId',
  'externalCustomerId',
  'externalId',
  'invoiceNumber',
  'type',
  'dueDate',
  'purchaseOrderNumber',
  'details',
  'source',
  'originalBalance',
  'openBalance',
  'createdAt',
];

function changesOf(state: ModelState, invoice: ModelInvoice, body: Body, moment: ModelExchange['moment']) {
  const changes: [string, Expected, RuleId][] = plain
    .filter((name) => body[name] !== undefined)
    .map((name) => [name, is(body[name]), name === 'details' ? 'update-replaces-details' : 'update-changes']);
  if (body['customerId'] !== undefined && body['customerId'] !== knownValue(invoice, 'customerId')) {
    changes.push(['customerName', companyName(state, body['customerId']), 'company-is-named']);
  }
  const status = expectedStatus(invoice, body);
  if (status) changes.push(['status', status, 'completed-at-zero']);
  if (body['extraFields'] !== undefined) {
    const after = expectedExtraFields(state, extraFieldsIn(body), invoice);
    changes.push(['extraFields', after, 'update-changes']);
  }
  const before = invoice.fields.get('updatedAt')?.expected ?? anything;
  const now: Expected = { kind: 'time', ...moment };
  const empty = Object.keys(body).length === 0;
  const updated: Expected = !state.strict ? anything : empty ? { kind: 'either', of: [before, now] } : now;
  changes.push(['updatedAt', updated, 'update-tells-the-time']);
  return changes;
}

/** Judges the answer to an update that the specification allows, and changes the invoice. */
export function judgeUpdate(
  state: ModelState,
  judgement: Judgement,
  id: number,
  { exchange, moment }: ModelExchange,
): void {
  const answer = readAnswer(exchange);
  const body = Object(parseJson(exchange.request.body)?.value) as Body;
  const invoice = state.invoices.get(id);
  if (!invoice) {
    const outcome: Outcome = state.complete
      ? { must: 'fail', reasons: [unknownInvoice(id)] }
      : { must: 'either', reasons: [] };
    judgeOutcome(judgement, answer, outcome, 'update-succeeds');
    return;
  }
  judgeOutcome(judgement, answer, outcomeOf(state, invoice, body), 'update-succeeds');
  if (!answer.ok) {
    state.lastRefusal = state.tick;
    return;
  }
  const { id: named } = Object(answer.data) as { id?: unknown };
  judgement.hold('update-names-the-invoice', named === id, () => ({
    subject: 'id',
    expected: String(id),
    actual: JSON.stringify(named) ?? 'nothing',
  }));
  for (const [name, expected, rule] of changesOf(state, invoice, body, moment)) {
    invoice.fields.set(name, { expected, rule, writtenAt: state.tick });
  }
  const hosted = body['externalPdfUrl'];
  if (hosted !== undefined) invoice.hostedPdf = hosted === '' ? nothing : is(hosted);
  invoice.writtenAt = state.tick;
  state.lastWrite = state.tick;
}
