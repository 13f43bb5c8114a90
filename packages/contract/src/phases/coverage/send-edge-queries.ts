import type { Session } from '../../session/session.ts';
import type { PhaseContext } from '../phase.ts';
import { createBalance, updateBalance } from '../traffic/amount.ts';
import { answerOf } from '../traffic/answer-of.ts';
import { type ApiCalls, apiCalls, type Query } from '../traffic/api-calls.ts';
import { leastBody } from '../traffic/invoice-bodies.ts';

const day = 86_400;

/** Invoices that are alike in all but their day, so that a filter keeps all of them and a period does not. */
async function sendPeriods(session: Session, api: ApiCalls, customerId: string): Promise<void> {
  const channelId = session.world.channels?.[0]?.channelId;
  for (let index = 0; index < 5; index += 1) {
    const body = leastBody(`EQ-${index}`, customerId, { original: '10' });
    await session.send(api.create({ ...body, ...(channelId === undefined ? {} : { channelId }) }));
    if (index !== 2) await session.advance(day);
  }
  const { items } = answerOf(await session.send(api.list()));
  const times = items.map(({ createdAt }) => Number(createdAt)).toSorted((left, right) => left - right);
  const [at = 0, later = 0] = [times[2], times.at(-1)];
  const shared: Query[] = [
    {},
    { customerId },
    { status: 0 },
    ...(channelId === undefined ? [] : [{ channelIds: channelId }]),
  ];
  const periods: Query[] = [
    { beginDateAt: at },
    { endDateAt: at },
    { beginDateAt: at + 1 },
    { endDateAt: at - 1 },
    { beginDateAt: at, endDateAt: at },
    { beginDateAt: at + 1, endDateAt: at - 1 },
    { beginDateAt: later, endDateAt: at },
  ];
  for (const query of shared)
    for (const period of periods) await session.send(api.list({ ...query, ...period }));
}

/** Amounts that are easily sorted wrongly: of many decimals, very low, very high, and written with an exponent. */
const amounts: readonly string[] = [
  ...['2', '1.00005', '30', '-5', '-1000000000000000', '1000000000000000', '1e-7', '1.00004', '1E-10'],
  ...['15e2', '0', '0.00009'],
];

async function sendAmounts(session: Session, api: ApiCalls, customerId: string): Promise<void> {
  const sortAll = async (): Promise<void> => {
    for (const sortBy of ['openBalance', 'originalBalance'])
      for (const orderBy of ['ASC', 'DESC']) await session.send(api.list({ sortBy, orderBy, limit: 250 }));
  };
  const ids: (number | undefined)[] = [];
  for (const [index, open] of amounts.entries()) {
    const original = amounts[(index * 5 + 3) % amounts.length] ?? open;
    const { id } = answerOf(
      await session.send(api.create(leastBody(`EA-${index}`, customerId, { original, open }))),
    );
    ids.push(id);
  }
  const beside = leastBody('EA-LONG', customerId, { original: '12345678901234567.25' });
  const { id } = answerOf(await session.send(api.create({ ...beside, openBalance: createBalance('15e2') })));
  if (id !== undefined) await session.send(api.get(id));
  await sortAll();
  for (const [index, value] of ['-1000000000000000', '1.00005', '1000000000000000', '0.00009'].entries()) {
    const balance = updateBalance(value);
    const changed = ids[index];
    if (changed === undefined) continue;
    await session.send(api.update(changed, { openBalance: balance, originalBalance: balance }));
  }
  await sortAll();
}

/** How languages write that there is nothing, which a field that is left out does not have for its text. */
const absences = ['null', 'undefined'];

/** Lists at edges that an ordinary store does not have: periods among equal invoices, odd amounts, the last character, and words for nothing. */
export async function sendEdgeQueries(context: PhaseContext, session: Session): Promise<void> {
  const api = apiCalls(context.operations);
  const customerId = session.world.companies?.[0]?.companyId;
  if (customerId === undefined) return;
  await sendPeriods(session, api, customerId);
  await sendAmounts(session, api, customerId);
  for (const q of ['\u{10FFFF}', 'EQ\u{10FFFF}', '\u{10FFFF}EQ', '\uFFFF', '\u{10000}'])
    for (const searchBy of [undefined, 'invoiceNumber']) await session.send(api.list({ q, searchBy }));
  for (const q of context.effort < 1 ? [] : absences) await session.send(api.list({ q }));
  await session.audit();
}
