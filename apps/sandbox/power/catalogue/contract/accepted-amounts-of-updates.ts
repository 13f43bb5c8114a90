import { at, type Change, inTurn } from '../patch/at.ts';
import { changeBody, changeField } from '../patch/change-request.ts';
import { numberText } from '../patch/exact-json.ts';
import { update, usd } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const numberAsText: Change = (value) => numberText(value) ?? value;
const textWith =
  (change: (text: string) => string): Change =>
  (value) =>
    typeof value === 'string' ? change(value) : value;
const field = (path: string, change: Change) => changeField('updateInvoice', path, change);
const bothAmounts = (change: Change) =>
  changeBody('updateInvoice', inTurn(at('originalBalance/value', change), at('openBalance/value', change)));

/** Updates whose amounts are taken although they break the specification. */
export const acceptedUpdateAmountFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'update-takes-balances-as-numbers',
    rule: 'The balances of an update are text.',
    seed: bothAmounts(numberAsText),
    shows: [update({ openBalance: usd(12.5) })],
  },
  {
    name: 'update-takes-a-decimal-comma',
    rule: 'An amount has a decimal point.',
    seed: bothAmounts(textWith((text) => text.replace(/^(-?\d+),(\d+)$/, '$1.$2'))),
    shows: [update({ openBalance: usd('12,50') })],
  },
  {
    name: 'update-takes-an-exponent',
    rule: 'An amount is digits without an exponent.',
    seed: bothAmounts(textWith((text) => (/^-?\d+e\d$/i.test(text) ? String(Number(text)) : text))),
    shows: [update({ openBalance: usd('1e2') })],
  },
  {
    name: 'update-takes-spaces-around-an-amount',
    rule: 'An amount has no spaces around it.',
    seed: bothAmounts(textWith((text) => text.trim())),
    shows: [update({ openBalance: usd(' 12.50') })],
  },
  {
    name: 'update-takes-an-amount-without-a-whole-part',
    rule: 'An amount has a digit before its point.',
    seed: bothAmounts(textWith((text) => text.replace(/^(-?)\./, '$10.'))),
    shows: [update({ openBalance: usd('.5') })],
  },
  {
    name: 'update-takes-a-plus-sign',
    rule: 'An amount has no plus sign.',
    seed: bothAmounts(textWith((text) => text.replace(/^\+(?=\d)/, ''))),
    shows: [update({ openBalance: usd('+5.00') })],
  },
  {
    name: 'currency-code-of-an-update-may-be-longer',
    rule: 'A currency code is three letters and no more.',
    seed: field(
      'openBalance/code',
      textWith((code) => (/^[A-Z]{4,}$/.test(code) ? code.slice(0, 3) : code)),
    ),
    shows: [update({ openBalance: { code: 'USDT', value: '5.00' } })],
  },
]);
