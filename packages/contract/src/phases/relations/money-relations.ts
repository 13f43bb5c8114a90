import type { Rule } from '../../judge/verdict.ts';
import type { Step } from '../../session/step.ts';
import { createBalance, digitsOf, updateBalance } from '../traffic/amount.ts';
import { answerOf } from '../traffic/answer-of.ts';
import { leastBody } from '../traffic/invoice-bodies.ts';
import { type Broken, broken, type Ground, type Relation } from './relation.ts';

/** Amounts of up to four decimals, as the service writes them, at the ends of what numbers of other kinds hold. */
const ordinary = [
  '0',
  '1.5000000000000000000',
  '0.1',
  '0.0001',
  '1.005',
  '19.99',
  '349.5000',
  '4.35',
  '1.1005',
  '999999999.9999',
  '2147483648',
  '9007199254740993.0001',
  '12345678901234.5678',
  '-0.0001',
  '-1234.5',
];

const fine = ['0.00005', '1.23456789', '100.00001', '3.141592653589793238'];

/** The digits of a balance that was read. */
function digitsIn(data: unknown, balance: string): string {
  const { [balance]: found } = Object(data) as Record<string, { value?: unknown } | undefined>;
  return digitsOf(Object(found).value);
}

async function readBoth(
  ground: Ground,
  { id, invoiceNumber }: { id: number; invoiceNumber: string },
  write: Step,
  wanted: string,
  rule: Rule,
): Promise<Broken[]> {
  const { session, api } = ground;
  const got = await session.send(api.get(id));
  const listed = await session.send(api.list({ q: invoiceNumber, searchBy: 'invoiceNumber' }));
  const item = answerOf(listed).items.find((each) => each['id'] === id);
  return [{ step: got, data: answerOf(got).data }, ...(item ? [{ step: listed, data: item }] : [])].flatMap(
    ({ step, data }) =>
      ['originalBalance', 'openBalance']
        .filter((balance) => digitsIn(data, balance) !== digitsOf(wanted))
        .map((balance) =>
          broken(rule, [write, step], {
            subject: balance,
            expected: `the amount ${wanted}, as it was written`,
            actual: digitsIn(data, balance),
          }),
        ),
  );
}

async function roundTrips(ground: Ground, amounts: readonly string[], rule: Rule): Promise<Broken[]> {
  const { session, api, isOwn, draw } = ground;
  const customerId = session.world.companies?.[0]?.companyId;
  if (customerId === undefined) return [];
  const found: Broken[] = [];
  for (const [index, amount] of (isOwn ? amounts : draw.some(amounts, 1)).entries()) {
    const invoiceNumber = `${ground.prefix}${rule.id}-${index}`;
    const body = {
      ...leastBody(invoiceNumber, customerId),
      originalBalance: createBalance(amount),
    };
    const created = await session.send(api.create({ ...body, openBalance: createBalance(amount) }));
    const { id, done } = answerOf(created);
    if (!done || id === undefined) continue;
    found.push(...(await readBoth(ground, { id, invoiceNumber }, created, amount, rule)));
    const other = amounts[(index + 1) % amounts.length] ?? amount;
    const balances = { originalBalance: updateBalance(other), openBalance: updateBalance(other) };
    const updated = await session.send(api.update(id, balances));
    if (answerOf(updated).done)
      found.push(...(await readBoth(ground, { id, invoiceNumber }, updated, other, rule)));
  }
  return found;
}

const fourDecimals: Relation = {
  rule: {
    id: 'money-keeps-its-digits',
    says: 'An amount of up to four decimals that is written is read to the last digit.',
    weight: 'documented',
    pointer: '#/components/schemas/Money',
  },
  check(ground) {
    return roundTrips(ground, ordinary, this.rule);
  },
};

const moreDecimals: Relation = {
  rule: {
    id: 'money-keeps-more-digits',
    says: 'An amount of more than four decimals that is accepted is read to the last digit.',
    weight: 'assumed',
    pointer: '#/components/schemas/Money',
  },
  check(ground) {
    return roundTrips(ground, fine, this.rule);
  },
};

/** What holds between an amount that is written and the same when it is read. */
export const moneyRelations: readonly Relation[] = [fourDecimals, moreDecimals];
