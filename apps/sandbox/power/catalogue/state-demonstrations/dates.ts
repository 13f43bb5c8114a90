import type { Demonstration } from './shop.ts';

const noon = 1_772_366_400;

const created =
  (changes: Record<string, unknown>): Demonstration =>
  async ({ create, read }) => {
    const { dueDate, createdAt } = await read(await create(changes));
    return [dueDate, createdAt];
  };

const updated =
  (body: Record<string, unknown>): Demonstration =>
  async ({ update, read }) => {
    await update(2041, body);
    const { dueDate, createdAt } = await read(2041);
    return [dueDate, createdAt];
  };

/** By the name of a fault of dates. */
export const dateDemonstrations: Record<string, Demonstration> = {
  'default-due-date-ignores-the-term': async ({ other }) => created({})(other),
  'default-due-date-is-now': created({}),
  'default-due-date-is-in-milliseconds': created({}),
  'default-due-date-counts-from-the-issue-date': created({ issuedAt: noon - 86_400 }),
  'default-due-date-is-of-working-days': created({}),
  'past-due-date-becomes-now': created({ dueDate: noon - 86_400 }),
  'due-date-loses-its-time-of-day': created({ dueDate: noon }),
  'updated-due-date-is-an-hour-late': updated({ dueDate: noon }),
  'due-date-ends-in-2038': created({ dueDate: 3_000_000_000 }),
  'update-ignores-the-time-of-creation': updated({ createdAt: noon }),
  'issue-date-becomes-the-time-of-creation': created({ issuedAt: noon - 86_400 }),
  'list-shows-the-last-change-as-creation': async ({ list }) =>
    (await list()).items.map(({ createdAt }) => createdAt),
  'times-of-creation-are-in-milliseconds': created({}),
};
