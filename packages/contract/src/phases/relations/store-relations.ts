import type { Rule } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import { answerOf } from '../traffic/answer-of.ts';
import type { ApiCalls } from '../traffic/api-calls.ts';
import { leastBody } from '../traffic/invoice-bodies.ts';
import { type Broken, broken, show } from './relation.ts';

const rule: Rule = {
  id: 'stores-are-apart',
  says: 'What one store has is not there for the credentials of another, and numbers are unique within a store alone.',
  weight: 'documented',
  pointer: '#/components/securitySchemes/StoreHash',
};

/** A store with its sessions, and what it was given. */
interface Side {
  session: Session;
  ids: number[];
  creates: Step[];
}

async function fill(session: Session, api: ApiCalls, count: number): Promise<Side> {
  const customerId = session.world.companies?.[0]?.companyId ?? '0';
  const creates: Step[] = [];
  for (let index = 0; index < count; index += 1) {
    const body = { ...leastBody(`SAME-${index}`, customerId), orderNumber: `77${index}` };
    creates.push(await session.send(api.create(body)));
  }
  return { session, creates, ids: creates.flatMap((step) => answerOf(step).id ?? []) };
}

const find = (subject: string, steps: Step[], expected: string, actual: string): Broken =>
  broken(rule, steps, { subject, expected, actual });

/** Tries what belongs to one store alone with the credentials of the other. */
async function reachAcross({ session }: Side, id: number, api: ApiCalls): Promise<Broken[]> {
  const calls = {
    get: api.get(id),
    pdf: api.pdf(id),
    update: api.update(id, { type: 'Taken over' }),
    delete: api.remove(id),
  };
  const found: Broken[] = [];
  for (const [subject, call] of Object.entries(calls)) {
    const step = await session.send(call);
    if (answerOf(step).done)
      found.push(
        find(
          subject,
          [step],
          'a refusal, as the invoice is of another store',
          `${step.exchange.response.status}`,
        ),
      );
  }
  return found;
}

/** What a store shows of an invoice: got, and listed. */
async function shownOf(
  { session }: Side,
  id: number,
  api: ApiCalls,
): Promise<{ steps: Step[]; shown: string }> {
  const steps = [await session.send(api.get(id)), await session.send(api.list({ limit: 250 }))];
  return { steps, shown: show(steps.map((step) => JSON.stringify(answerOf(step).data))) };
}

/** Writes to an invoice of one store that has the id of an invoice of the other, which must stay. */
async function writeToSame(one: Side, two: Side, api: ApiCalls): Promise<Broken[]> {
  const same = one.ids.filter((id) => two.ids.includes(id));
  const found: Broken[] = [];
  for (const [index, id] of same.entries()) {
    const before = await shownOf(two, id, api);
    const writes = {
      update: api.update(id, {
        type: 'Changed',
        invoiceNumber: `CHANGED-${index}`,
        openBalance: { code: 'USD', value: '1' },
      }),
      delete: api.remove(id),
    };
    for (const [subject, call] of Object.entries(writes)) {
      const write = await one.session.send(call);
      const after = await shownOf(two, id, api);
      if (after.shown === before.shown) continue;
      const steps = [...before.steps, write, ...after.steps];
      found.push(find(subject, steps, 'the invoice of the other store as it was', after.shown));
    }
  }
  return found;
}

/** Holds two stores to being apart. */
export async function checkStores(one: Session, two: Session, api: ApiCalls): Promise<Broken[]> {
  const first = await fill(one, api, 4);
  const second = await fill(two, api, 2);
  const refused = second.creates.find((step) => !answerOf(step).done);
  const found = refused
    ? [
        find(
          'create',
          [...first.creates, refused],
          'a number and an order number that another store has are free here',
          show(answerOf(refused).data),
        ),
      ]
    : [];
  const before = await one.send(api.list({ limit: 250 }));
  const listed = await two.send(api.list({ limit: 250 }));
  // A keyword, and a company with one, find what is in their own store.
  for (const query of [{ q: 'SAME' }, { q: 'SAME', searchBy: 'invoiceNumber' }])
    await two.send(api.list(query));
  const { total } = answerOf(listed);
  if (total !== second.ids.length)
    found.push(
      find(
        'list',
        [...second.creates, listed],
        `${second.ids.length} invoices, which this store was given`,
        `${total}`,
      ),
    );
  // Ids may be counted within each store: one that this store has too says nothing.
  const foreign = first.ids.find((id) => !second.ids.includes(id));
  if (foreign !== undefined) found.push(...(await reachAcross(second, foreign, api)));
  const after = await one.send(api.list({ limit: 250 }));
  if (show(answerOf(before).data) !== show(answerOf(after).data))
    found.push(
      find('list', [before, after], 'the invoices of the other store as they were', 'other invoices'),
    );
  found.push(...(await writeToSame(second, first, api)));
  await one.audit();
  await two.audit();
  return found;
}
