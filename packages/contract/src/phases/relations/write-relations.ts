import type { Call } from '../../wire/call.ts';
import { neverExisting } from '../model/command.ts';
import { updateBalance } from '../traffic/amount.ts';
import { answerOf } from '../traffic/answer-of.ts';
import { drawn, leastBody, updateFields } from '../traffic/invoice-bodies.ts';
import { differences } from './read-relations.ts';
import { type Broken, broken, type Ground, type Listed, listAll, type Relation, show } from './relation.ts';

const everything = (ground: Ground): Promise<Listed> =>
  listAll(ground, { isIncludeExtraFields: '1', sortBy: 'invoiceNumber', orderBy: 'ASC' });

/** What differs between two lists of everything, but for one invoice; an empty text where nothing does. */
function changesBeside(before: Listed, after: Listed, except?: unknown): string {
  const left = new Map(after.items.map((item) => [item['id'], item]));
  const changed = before.items.flatMap((item) => {
    const { id } = item;
    const later = left.get(id);
    left.delete(id);
    if (id === except) return [];
    if (!later) return [`the invoice ${String(id)} is gone`];
    const names = differences(item, later);
    return names.length > 0 ? [`the invoice ${String(id)} has other ${names.join(', ')}`] : [];
  });
  const added = [...left.keys()]
    .filter((id) => id !== except)
    .map((id) => `there is an invoice ${String(id)}`);
  return show([...changed, ...added]) === '[]' ? '' : [...changed, ...added].slice(0, 5).join('; ');
}

/** Sends a call between two lists of everything, of which the first may be the second of the call before. */
async function around(ground: Ground, call: Call, known?: Listed) {
  const before = known ?? (await everything(ground));
  const step = await ground.session.send(call);
  const after = await everything(ground);
  return { before, step, after, steps: [before.step, step, after.step] };
}

const updateLeavesOthers: Relation = {
  rule: {
    id: 'update-leaves-the-others',
    says: 'Updating or deleting one invoice changes no other.',
    weight: 'documented',
    pointer: '#/paths/~1invoices~1{invoiceId}/put',
  },
  async check(ground) {
    const { session, api, draw } = ground;
    const found: Broken[] = [];
    const fields = updateFields(session.world, draw, 'relation');
    let last = await everything(ground);
    for (const name of draw.some(Object.keys(fields), Math.ceil(6 * ground.effort))) {
      const { items } = last;
      if (items.length < 2) return found;
      const { id } = draw.pick(items);
      const call = api.update(Number(id), drawn(fields, [name]));
      const { before, after, steps } = await around(ground, call, last);
      last = after;
      const actual = changesBeside(before, after, id);
      if (actual)
        found.push(
          broken(this.rule, steps, {
            subject: name,
            expected: `only the invoice ${String(id)} changes`,
            actual,
          }),
        );
    }
    const { items } = last;
    if (items.length < 3) return found;
    const { id } = draw.pick(items);
    const { before, after, steps } = await around(ground, api.remove(Number(id)), last);
    const actual = changesBeside(before, after, id);
    if (actual)
      found.push(
        broken(this.rule, steps, {
          subject: 'delete',
          expected: `only the invoice ${String(id)} goes`,
          actual,
        }),
      );
    return found;
  },
};

/** Calls that are refused, for reasons of each kind. */
function refusedCalls(
  { session: { world }, api, draw }: Ground,
  listed: Listed,
): [name: string, call: Call][] {
  const [one = {}, two = {}] = draw.shuffle(listed.items);
  const company = world.companies?.[0]?.companyId ?? '0';
  const numberOf = (item: Record<string, unknown>): string => String(item['invoiceNumber']);
  const id = Number(one['id']);
  const right = { type: 'Refused', openBalance: updateBalance('0.0001'), dueDate: 1_800_000_000 };
  const incomplete = world.orders?.find(({ status }) => status === 'Incomplete');
  return [
    ['create with a taken number', api.create(leastBody(numberOf(one), company))],
    ['create in an unknown channel', api.create({ ...leastBody('REFUSED-1', company), channelId: 999_999 })],
    ['create with an unknown key', api.create({ ...leastBody('REFUSED-2', company), customerID: company })],
    ['create without a balance', api.create({ invoiceNumber: 'REFUSED-3', customerId: company })],
    ['update to a taken number', api.update(id, { ...right, invoiceNumber: numberOf(two) })],
    ['update with an unknown key', api.update(id, { ...right, channelId: 1 })],
    [
      'update with a wrong amount',
      api.update(id, { ...right, originalBalance: { code: 'USD', value: '1,5' } }),
    ],
    ['update with a wrong status', api.update(id, { ...right, status: 3 })],
    ['update of nothing', api.update(neverExisting, right)],
    ['delete of nothing', api.remove(neverExisting)],
    ['invoice from no order', api.fromOrder(neverExisting)],
    ...(incomplete
      ? [['invoice from an incomplete order', api.fromOrder(incomplete.orderId)] satisfies [string, Call]]
      : []),
  ];
}

const refusedChangesNothing: Relation = {
  rule: {
    id: 'refused-write-changes-nothing',
    says: 'A write that is refused leaves the store as it was.',
    weight: 'assumed',
    pointer: '#/components/schemas/ErrorBody',
  },
  async check(ground) {
    const found: Broken[] = [];
    const listed = await everything(ground);
    if (listed.items.length < 2) return found;
    let last = listed;
    for (const [subject, call] of refusedCalls(ground, listed)) {
      const { before, step, after, steps } = await around(ground, call, last);
      last = after;
      if (answerOf(step).done) continue;
      const actual = changesBeside(before, after);
      if (actual)
        found.push(broken(this.rule, steps, { subject, expected: 'everything as it was before', actual }));
    }
    return found;
  },
};

/** What holds between what the store has before and after a write. */
export const writeRelations: readonly Relation[] = [updateLeavesOthers, refusedChangesNothing];
