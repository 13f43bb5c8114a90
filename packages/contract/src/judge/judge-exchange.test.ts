import { operationsOf, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createSchemaValidator } from '../specification/schema-validator.ts';
import { validateResponse } from '../specification/validate-response.ts';
import type { Exchange } from '../wire/exchange.ts';
import { createJudgeExchange } from './judge-exchange.ts';
import type { Verdict } from './verdict.ts';

const validate = createSchemaValidator(specification);
const judge = createJudgeExchange(specification);
const operation = operationsOf(specification).find(({ operationId }) => operationId === 'getInvoice');

const example = operation?.responses.find(({ status }) => status === 200)?.bodies[0]?.examples[0]?.value;
const answer = Object(example) as { data: object };

/** What is said of the body of an answer to getInvoice. */
function verdictsOn(body: unknown): Verdict[] {
  if (!operation) throw new Error('The specification has no getInvoice.');
  const headers = new Headers({ 'Content-Type': 'application/json' });
  const response = { status: 200, headers, body: JSON.stringify(body) };
  const url = new URL('http://127.0.0.1/api/v3/io/ip/invoices/7');
  const exchange: Exchange = {
    via: 'http',
    operation,
    request: { method: 'GET', url, headers: new Headers(), body: '' },
    response,
    milliseconds: 0,
    problems: validateResponse(operation, response, validate),
  };
  return judge({ exchange, invited: true, secrets: [] }, 'allowed').filter(
    ({ rule }) => rule.id === 'answers-as-specified',
  );
}

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
