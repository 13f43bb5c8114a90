import { at, type Change, inTurn } from '../patch/at.ts';
import { changeBody, changeField } from '../patch/change-request.ts';
import { numberText } from '../patch/exact-json.ts';
import { create, createOf, usd } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const refused = null;

const refuse =
  (isRefused: (value: unknown, beside: Readonly<Record<string, unknown>>) => boolean): Change =>
  (value, beside) =>
    isRefused(value, beside) ? refused : value;
const refuseText = (isRefused: (text: string) => boolean): Change =>
  refuse((value) => typeof value === 'string' && isRefused(value));
const refuseAmount = (isRefused: (text: string) => boolean): Change =>
  refuse((value) => {
    const text = typeof value === 'string' ? value : numberText(value);
    return text !== undefined && isRefused(text);
  });
const amountsOf = (of: 'createInvoice' | 'updateInvoice', isRefused: (text: string) => boolean) =>
  changeBody(
    of,
    inTurn(
      at('originalBalance/value', refuseAmount(isRefused)),
      at('openBalance/value', refuseAmount(isRefused)),
    ),
  );

const hasMoreThanFourDecimals = (text: string): boolean => /\.\d{4}\d*[1-9]/.test(text);
/** Creates whose amounts are refused although the specification allows them. */
export const refusedAmountFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'create-refuses-five-decimals',
    rule: 'An amount may have more than four decimals.',
    seed: amountsOf('createInvoice', hasMoreThanFourDecimals),
    shows: [createOf('10.12345')],
  },
  {
    name: 'create-refuses-more-than-fifteen-digits',
    rule: 'An amount may have any number of digits.',
    seed: amountsOf('createInvoice', (text) => text.replace(/\D/g, '').length > 15),
    shows: [createOf('9007199254740993.25')],
  },
  {
    name: 'create-refuses-an-exponent',
    rule: 'A JSON number may have an exponent.',
    seed: amountsOf('createInvoice', (text) => /e/i.test(text)),
    shows: [createOf('1e3')],
  },
  {
    name: 'create-refuses-a-negative-amount',
    rule: 'An amount may be negative.',
    seed: amountsOf('createInvoice', (text) => text.startsWith('-')),
    shows: [create({ openBalance: usd(-5) })],
  },
  {
    name: 'create-refuses-an-open-balance-of-zero',
    rule: 'An open balance of zero is a balance.',
    seed: changeField(
      'createInvoice',
      'openBalance/value',
      refuseAmount((text) => Number(text) === 0),
    ),
    shows: [create({ openBalance: usd(0) })],
  },
  {
    name: 'create-refuses-currencies-that-it-has-not-met',
    rule: 'Every currency code is taken.',
    seed: changeBody(
      'createInvoice',
      inTurn(
        at(
          'originalBalance/code',
          refuseText((code) => /^[A-Z]{3}$/.test(code) && !/^(USD|EUR|GBP|CAD|AUD)$/.test(code)),
        ),
      ),
    ),
    shows: [create({ originalBalance: { code: 'JPY', value: 1 }, openBalance: { code: 'JPY', value: 1 } })],
  },
]);
