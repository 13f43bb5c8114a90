import { isDeepStrictEqual } from 'node:util';
import type { Rule } from '../judge/verdict.ts';
import { ask, dataOf, invoicesOf } from './ask.ts';
import type { LiveContext } from './live-plan.ts';

const pagesJoin: Rule = {
  id: 'pages-join-to-the-list',
  says: 'Two pages, one after the other, hold what one page of both holds.',
  weight: 'documented',
  pointer: '#/components/parameters/Offset',
};

const readEqualsListed: Rule = {
  id: 'read-equals-listed',
  says: 'An invoice reads the same by itself and in a list.',
  weight: 'documented',
  pointer: '#/components/schemas/Invoice',
};

/** Pages against the whole, twice, since others may write between; only what stays the same is judged. */
export async function comparePages(context: LiveContext): Promise<void> {
  const page = (offset: number, limit: number) =>
    ask(context, 'listInvoices', { query: { sortBy: 'createdAt', orderBy: 'ASC', offset, limit } });
  const before = await page(0, 4);
  const first = await page(0, 2);
  const second = await page(2, 2);
  const after = await page(0, 4);
  const ids = (steps: readonly (typeof before)[]) => steps.flatMap(invoicesOf).map(({ id }) => id);
  const whole = ids([before]);
  const joined = ids([first, second]);
  if (!isDeepStrictEqual(whole, ids([after])) || isDeepStrictEqual(whole, joined)) return;
  context.report(
    { rule: pagesJoin, subject: 'offset', expected: JSON.stringify(whole), actual: JSON.stringify(joined) },
    [before, first, second],
  );
}

/** The sample as it is read against how it was listed, unless it was changed between. */
export async function compareRead(context: LiveContext): Promise<void> {
  const { sample } = context;
  if (!sample) return;
  const step = await ask(context, 'getInvoice', { path: { invoiceId: sample.id } });
  const read = Object(dataOf(step)) as Record<string, unknown>;
  if (read['updatedAt'] !== sample['updatedAt']) return;
  for (const field of Object.keys(sample)) {
    if (field === 'extraFields' || !Object.hasOwn(read, field)) continue;
    if (isDeepStrictEqual(read[field], sample[field])) continue;
    const expected = `${field} as it was listed`;
    context.report({ rule: readEqualsListed, subject: field, expected, actual: 'another value' }, [step]);
  }
}
