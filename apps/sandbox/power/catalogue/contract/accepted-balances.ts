import { at, inTurn } from '../patch/at.ts';
import { changeBody, changeField } from '../patch/change-request.ts';
import { exactNumber } from '../patch/exact-json.ts';
import { onlyKnown } from '../patch/only-known.ts';
import { create, usd } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const amountOfText = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
    ? exactNumber(value.replace(/^(-?)0+(?=\d)/, '$1'))
    : value;
const capitals = (value: unknown): unknown =>
  typeof value === 'string' && /^[A-Za-z]{3}$/.test(value) ? value.toUpperCase() : value;
const body = (change: (value: unknown) => unknown) => changeBody('createInvoice', change);
const field = (path: string, change: Parameters<typeof at>[1]) => changeField('createInvoice', path, change);

/** Creates whose balances are taken although they break the specification. */
export const acceptedBalanceFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'create-needs-no-open-balance',
    rule: 'A create needs an open balance.',
    seed: field('openBalance', (value, { originalBalance }) =>
      value === undefined ? originalBalance : value,
    ),
    shows: [create({ openBalance: undefined })],
  },
  {
    name: 'create-needs-no-original-balance',
    rule: 'A create needs an original balance.',
    seed: field('originalBalance', (value, { openBalance }) => (value === undefined ? openBalance : value)),
    shows: [create({ originalBalance: undefined })],
  },
  {
    name: 'balance-needs-no-currency',
    rule: 'A balance needs a currency code.',
    seed: body(
      inTurn(
        at('originalBalance/code', (code) => code ?? 'USD'),
        at('openBalance/code', (code) => code ?? 'USD'),
      ),
    ),
    shows: [create({ openBalance: { value: 100 } })],
  },
  {
    name: 'currency-in-small-letters-is-taken',
    rule: 'A currency code is three capital letters.',
    seed: body(inTurn(at('originalBalance/code', capitals), at('openBalance/code', capitals))),
    shows: [create({ openBalance: { code: 'usd', value: 100 } })],
  },
  {
    name: 'create-takes-balances-as-text',
    rule: 'The balances of a create are numbers.',
    seed: body(inTurn(at('originalBalance/value', amountOfText), at('openBalance/value', amountOfText))),
    shows: [create({ openBalance: usd('100.00') })],
  },
  {
    name: 'unknown-keys-of-a-balance-are-dropped',
    rule: 'A balance has a code and a value alone.',
    seed: field('openBalance', onlyKnown('MoneyNumber')),
    shows: [create({ openBalance: { ...usd(100), currency: 'USD' } })],
  },
]);
