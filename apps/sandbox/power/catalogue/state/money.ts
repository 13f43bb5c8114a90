import { amountOf, changeAmount, isMoney, rounded, throughFloat } from '../patch-state/amounts.ts';
import type { Written } from '../patch-state/api-call.ts';
import { changeBody, changeShown, invoiceOf } from '../patch-state/change.ts';
import { changeField } from '../patch-state/change-field.ts';
import { stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('money');

const changeBalances = (body: Written, change: (text: string) => string): Written => ({
  ...body,
  originalBalance: changeAmount(body['originalBalance'], change),
  openBalance: changeAmount(body['openBalance'], change),
});

const codeOf = (balance: unknown): unknown => Object(balance).code;
const withCode = (balance: unknown, code: unknown): unknown =>
  isMoney(balance) && code !== undefined ? { ...Object(balance), code } : balance;

/** Mistakes with amounts and currencies. Create bodies are rewritten without loss of digits. */
export const moneyFaults: readonly SeededFault[] = [
  fault(
    'create-rounds-amounts-to-cents',
    'Amounts have four decimals.',
    changeBody('createInvoice', (body) => changeBalances(body, (amount) => rounded(amount, 2))),
  ),
  fault(
    'update-rounds-amounts-to-cents',
    'Amounts have four decimals, also of an update.',
    changeBody('updateInvoice', (body) => changeBalances(body, (amount) => rounded(amount, 2))),
  ),
  fault(
    'create-cuts-amounts-at-three-decimals',
    'Amounts have four decimals.',
    changeBody('createInvoice', (body) =>
      changeBalances(body, (amount) => amount.replace(/(\.\d{3})\d+$/, '$1')),
    ),
  ),
  fault(
    'create-takes-amounts-through-float',
    'An amount is never a floating-point number.',
    changeBody('createInvoice', (body) => changeBalances(body, throughFloat)),
  ),
  fault(
    'update-takes-amounts-through-float',
    'An amount is never a floating-point number, also of an update.',
    changeBody('updateInvoice', (body) => changeBalances(body, throughFloat)),
  ),
  fault(
    'create-loses-the-sign-of-the-original-balance',
    'An amount can be negative.',
    changeField('createInvoice', 'originalBalance', (balance) =>
      changeAmount(balance, (amount) => amount.replace('-', '')),
    ),
  ),
  fault(
    'create-takes-the-original-balance-for-the-open-one',
    'The two balances are two amounts.',
    changeBody('createInvoice', (body) =>
      isMoney(body['openBalance']) && isMoney(body['originalBalance']) && !isSettled(body['openBalance'])
        ? { ...body, openBalance: { ...Object(body['originalBalance']), code: codeOf(body['openBalance']) } }
        : body,
    ),
  ),
  fault(
    'create-gives-both-balances-one-currency',
    'Each balance has its own currency.',
    changeBody('createInvoice', (body) => ({
      ...body,
      openBalance: withCode(
        body['openBalance'],
        isMoney(body['originalBalance']) ? codeOf(body['originalBalance']) : undefined,
      ),
    })),
  ),
  fault(
    'update-keeps-the-old-currency',
    'An update of a balance changes its currency too.',
    changeBody('updateInvoice', async (body, call) => {
      const before = body['openBalance'] ? await invoiceOf(call) : undefined;
      return before ? { ...body, openBalance: withCode(body['openBalance'], before.openBalance.code) } : body;
    }),
  ),
  fault(
    'update-of-the-original-balance-reaches-the-open-one',
    'An update changes the balance that it names and no other.',
    changeBody('updateInvoice', (body) =>
      body['originalBalance'] && !body['openBalance']
        ? { ...body, openBalance: body['originalBalance'] }
        : body,
    ),
  ),
  fault(
    'list-shows-the-original-balance-as-open',
    'A list shows the open balance.',
    changeShown(['listInvoices'], (invoice) => ({ ...invoice, openBalance: invoice.originalBalance })),
  ),
  fault(
    'list-rounds-amounts-to-cents',
    'A list shows the amounts that a read shows.',
    changeShown(
      ['listInvoices'],
      (invoice) =>
        changeBalances({ ...invoice }, (amount) =>
          amount.endsWith('00') ? amount : `${rounded(amount, 2)}00`,
        ) as unknown as typeof invoice,
    ),
  ),
];

function isSettled(balance: unknown): boolean {
  return amountOf(balance) <= 0;
}
