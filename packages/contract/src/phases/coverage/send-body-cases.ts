import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import { type ExampleBodies, exampleBodies } from '../examples/example-bodies.ts';
import { expectAccepted } from '../examples/expect-accepted.ts';
import { keepsWrites } from '../examples/may-write.ts';
import { type Ask, asker, operationNamed } from '../examples/operation-named.ts';
import { idOf, isAccepted } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';
import { type BodyCase, bodyCases, bodySchemaOf } from './body-cases.ts';
import { chooseCases, whereThorough } from './choose-cases.ts';
import { withNumberFieldFirst } from './number-field-first.ts';
import { withPlace } from './value-case.ts';

/** What must be there in the store: whether another value is taken is not for the schema to say. */
const references = ['customerId', 'channelId', 'extraFields'];
/** What no other invoice of the store may have. */
const unique = ['invoiceNumber', 'orderNumber'];

interface Sending {
  context: PhaseContext;
  session: Session;
  ask: Ask;
  bodies: ExampleBodies;
  keeps: boolean;
  /** Whether the store is read after a refusal: after some, since what one of them wrote stays. */
  readsAfterRefusal(): boolean;
}

/** The body of a case in a store: what must be unique is made so, unless the case is about it. */
function fitted({ body, property, place }: BodyCase, { bodies, session }: Sending): unknown {
  const isWhole = place.length <= 1 && property === undefined;
  if (isWhole && (typeof body !== 'object' || body === null || Array.isArray(body))) return body;
  let result = body;
  for (const name of unique) {
    if (name !== property && name in Object(body)) result = withPlace(result, [name], bodies.fresh());
  }
  const company = session.world.companies?.[0]?.companyId;
  if (company !== undefined && property !== 'customerId' && 'customerId' in Object(body))
    result = withPlace(result, ['customerId'], company);
  return result;
}

/** Whether a reference leads to what is there, or nowhere. */
const refersToSame = ({ same = false, value, place }: BodyCase): boolean =>
  same || ((value === null || value === undefined) && place.length === 1);

function expectCase({ context, session }: Sending, step: Step, each: BodyCase): void {
  const { valid, property, place, ...about } = each;
  const isFree = property === undefined || !references.includes(property) || refersToSame(each);
  const isOwn = context.target.control !== undefined || !unique.includes(property ?? '');
  if (!valid || !isFree || !isOwn) return;
  const what = `a body with ${place.join('.') || 'everything'}: ${about.what}`;
  expectAccepted(context, session, step, { what, pointer: about.pointer, subject: place.join('.') });
}

async function sendCreate(sending: Sending, each: BodyCase): Promise<void> {
  const { ask, keeps, readsAfterRefusal } = sending;
  const step = await ask('createInvoice', { body: fitted(each, sending) });
  expectCase(sending, step, each);
  const invoiceId = idOf(step);
  if (!keeps) return;
  if (invoiceId !== undefined) await ask('getInvoice', { path: { invoiceId } });
  if (!isAccepted(step) && readsAfterRefusal()) await ask('listInvoices', { query: { limit: 1 } });
}

async function sendUpdate(sending: Sending, each: BodyCase, invoiceId: number): Promise<void> {
  const { ask, keeps, readsAfterRefusal } = sending;
  const step = await ask('updateInvoice', { path: { invoiceId }, body: fitted(each, sending) });
  expectCase(sending, step, each);
  if (keeps && (isAccepted(step) || readsAfterRefusal())) await ask('getInvoice', { path: { invoiceId } });
}

/** The first valid and the first invalid case of each keyword, and of `required` each name. */
function tellingOf(groups: readonly BodyCase[][]): Set<BodyCase> {
  const firsts = new Map<string, BodyCase>();
  for (const each of groups.flat()) {
    const name = each.pointer.endsWith('/required') ? each.place.at(-1) : '';
    const key = `${each.pointer} ${each.valid} ${name}`;
    if (!firsts.has(key)) firsts.set(key, each);
  }
  return new Set(firsts.values());
}

/** What tells next to most: what is new about a keyword, and all that stands near the top; one place of each pattern. */
function plainOf(groups: readonly BodyCase[][], telling: ReadonlySet<BodyCase>): Set<BodyCase> {
  const seen = new Set<string>();
  const plain = groups.flat().filter((each) => {
    if (each.nasty || telling.has(each)) return false;
    const key = `${each.pointer} ${each.what} ${each.valid}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew || each.place.length <= 2;
  });
  return new Set(plain.toSorted((left, right) => left.place.length - right.place.length));
}

async function sendGroup(
  context: PhaseContext,
  operationId: WriteWithBody,
  session: Session,
  cases: Iterable<BodyCase>,
): Promise<void> {
  const ask = asker(context, session);
  const bodies = exampleBodies(context, session, operationId === 'createInvoice' ? 'CC' : 'CU');
  let refusals = 0;
  const sending: Sending = {
    context,
    session,
    ask,
    bodies,
    keeps: keepsWrites(context),
    readsAfterRefusal() {
      refusals += 1;
      return refusals % (context.effort > 1 ? 3 : 5) === 0;
    },
  };
  const invoiceId =
    operationId === 'updateInvoice' && sending.keeps
      ? (idOf(await ask('createInvoice', { body: bodies.create() })) ?? 1)
      : 2041;
  for (const each of cases) {
    if (!each.valid && !context.target.capabilities.includes('refuse')) continue;
    if (operationId === 'createInvoice') await sendCreate(sending, each);
    else await sendUpdate(sending, each, invoiceId);
  }
  await session.audit();
}

/** The operations that write what their body says. */
export type WriteWithBody = 'createInvoice' | 'updateInvoice';

/** How telling cases are: the first of each keyword, what is new and near the top, or all the others. */
export type CasePart = 'telling' | 'plain' | 'others';

/** How many cases of a keyword are sent at each further place of the same schema. */
const fewest = 2;

/** Cases without most of those that only repeat, at another place of the same schema, what a keyword does to a value. */
function withoutRepeats(cases: readonly BodyCase[]): BodyCase[] {
  const counts = new Map<string, number>();
  return cases.filter(({ nasty, place, pointer, valid }) => {
    if (nasty || pointer.endsWith('/required')) return true;
    const key = JSON.stringify([place, pointer, valid]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count < fewest;
  });
}

/** The cases of a part, in groups that are sent to one store each. */
function groupsOf(groups: readonly BodyCase[][], part: CasePart): BodyCase[][] {
  const telling = tellingOf(groups);
  if (part === 'telling') return [[...telling]];
  const plain = plainOf(groups, telling);
  if (part === 'plain') return [[...plain]];
  return groups.map((group) =>
    withoutRepeats(group.filter((each) => !telling.has(each) && !plain.has(each))),
  );
}

/**
 * Sends cases of the body of a create or an update, and reads after each what came of it.
 * @param open gives the session of a group of cases
 */
export async function sendBodyCases(
  context: PhaseContext,
  operationId: WriteWithBody,
  part: CasePart,
  open: (context: PhaseContext) => Promise<Session>,
): Promise<void> {
  const described = bodySchemaOf(context.document, operationNamed(context, operationId));
  if (!described) return;
  const probe = await open(context);
  const schema = withNumberFieldFirst(described, probe.world);
  await probe.close();
  const groups = groupsOf([...bodyCases(context.document, schema)], part);
  await context.together(
    groups.map((group) => async (own) => {
      const session = await open(own);
      const cases = part === 'telling' ? group : whereThorough(own, chooseCases(own, group));
      await sendGroup(own, operationId, session, cases);
      await session.close();
    }),
  );
}
