import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { makeStep } from '../../test-reports/make-step.ts';
import { createJudgeExchange } from './judge-exchange.ts';

const judge = createJudgeExchange(specification);

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
