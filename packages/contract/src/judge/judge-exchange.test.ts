import { type Operation, operationsOf, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { makeStep } from '../../test-reports/make-step.ts';
import { createSchemaValidator } from '../specification/schema-validator.ts';
import { validateRequest } from '../specification/validate-request.ts';
import { validateResponse } from '../specification/validate-response.ts';
import type { Exchange } from '../wire/exchange.ts';
import { createJudgeExchange, type Standing, standingOf } from './judge-exchange.ts';
import type { Verdict } from './verdict.ts';

const validate = createSchemaValidator(specification);
const judge = createJudgeExchange(specification);
const getInvoice = operationsOf(specification).find(({ operationId }) => operationId === 'getInvoice');

const example = getInvoice?.responses.find(({ status }) => status === 200)?.bodies[0]?.examples[0]?.value;
const answer = Object(example) as { data: object };

interface Sent {
  operation?: Operation | undefined;
  headers?: Record<string, string>;
  /** The body of the answer. */
  body?: unknown;
}

/** An exchange of getInvoice, as a session would have it. */
function exchangeOf({ operation = getInvoice, headers = {}, body = answer }: Sent): Exchange {
  if (!operation) throw new Error('The specification has no getInvoice.');
  const received = new Headers({ 'Content-Type': 'application/json' });
  const response = { status: 200, headers: received, body: JSON.stringify(body) };
  const url = new URL('http://127.0.0.1/api/v3/io/ip/invoices/7');
  const request = { method: 'GET', url, headers: new Headers(headers), body: '' };
  const problems = [
    ...validateRequest(operation, { invoiceId: '7' }, request, validate),
    ...validateResponse(operation, response, validate),
  ];
  return { via: 'http', operation, request, response, milliseconds: 0, problems };
}

/** What is said of the body of an answer. */
const verdictsOn = (body: unknown): Verdict[] =>
  judge({ exchange: exchangeOf({ body }), invited: true, secrets: [] }, 'allowed').filter(
    ({ rule }) => rule.id === 'answers-as-specified',
  );

const placesOf = (verdicts: readonly Verdict[]): (string | undefined)[] =>
  verdicts.map(({ pointer }) => pointer?.split('/').slice(-2).join('/'));

test('a value of another type than its enum has is one finding', () => {
  const verdicts = verdictsOn({ ...answer, data: { ...answer.data, status: '0' } });
  expect(placesOf(verdicts)).toEqual(['InvoiceStatus/type']);
});

test('a value of the right type that its enum lacks is a finding', () => {
  const verdicts = verdictsOn({ ...answer, data: { ...answer.data, status: 7 } });
  expect(placesOf(verdicts)).toEqual(['InvoiceStatus/enum']);
});

test.each<[string, free: boolean, headers: Record<string, string>, Standing]>([
  ['without credentials, where they may be left out', true, {}, 'allowed'],
  ['with wrong credentials, where they may be left out', true, { authToken: 'wrong' }, 'uninvited'],
  ['without credentials, where they are needed', false, {}, 'uninvited'],
])('a request %s, is as the specification has it', (_, free, headers, standing) => {
  const credentials = [...(getInvoice?.credentials ?? []), ...(free ? [[]] : [])];
  const operation = getInvoice && { ...getInvoice, credentials };
  expect(standingOf({ exchange: exchangeOf({ operation, headers }), invited: false })).toBe(standing);
});

const balance = { code: 'EUR', value: 1 };
const whole = { invoiceNumber: 'A-1', customerId: '7', originalBalance: balance, openBalance: balance };

/** The rules that a refusal by field breaks. */
function rulesBroken(text: string, data: object): string[] {
  const body = { code: 422, data, meta: { message: 'Parameter Error' } };
  const call = { method: 'POST', path: '/invoices', text };
  const { exchange } = makeStep('http://127.0.0.1/api', call, { status: 422, body });
  const verdicts = judge({ exchange, invited: true, secrets: [] }, 'forbidden');
  return verdicts.map(({ rule }) => rule.id).filter((id) => id.startsWith('errors-'));
}

test.each([
  ['the body is no object', '7', { body: ['This field must be object.'] }, []],
  ['the body is no object', '7', { '': ['This field must be object.'] }, ['errors-name-the-field']],
  ['a field has no name', JSON.stringify({ ...whole, '': 1 }), { '': ['This field is not known here.'] }, []],
  ['a field is missing', '{}', { invoiceNumber: ['This field is required.'] }, []],
  ['a field is missing', '{}', { status: ['This field is required.'] }, ['errors-name-the-field']],
  [
    'a field is missing',
    '{}',
    { invoiceNumber: ['This field is required.'], ' ': ['This too.'] },
    ['errors-name-the-field'],
  ],
])('where %s (%s), a refusal with %j is judged by its names', (_, text, data, broken) => {
  expect(rulesBroken(text, data)).toEqual(broken);
});
