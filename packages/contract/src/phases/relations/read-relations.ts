import { isDeepStrictEqual } from 'node:util';
import { answerOf, type Item } from '../traffic/answer-of.ts';
import { type Broken, broken, type Ground, list, listAll, type Relation, show } from './relation.ts';

const onOne = '#/paths/~1invoices~1{invoiceId}/get';

/** The fields in which two items differ. */
export function differences(one: Item, other: Item): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !isDeepStrictEqual(one[name], other[name]));
}

const parts = (item: Item, names: readonly string[]): string =>
  show(Object.fromEntries(names.map((name) => [name, item[name]])));

const sampleOf = ({ isOwn, draw }: Ground, items: readonly Item[]): Item[] =>
  draw.some(items, isOwn ? 12 : 3);

const getEqualsItem: Relation = {
  rule: {
    id: 'get-equals-the-listed',
    says: 'An invoice that is read is the same as its item in the list with extra fields.',
    weight: 'documented',
    pointer: onOne,
  },
  async check(ground) {
    const all = await list(ground, { limit: ground.isOwn ? 250 : 10, isIncludeExtraFields: '1' });
    const found: Broken[] = [];
    for (const item of sampleOf(ground, all.items)) {
      const step = await ground.session.send(ground.api.get(String(item['id'])));
      const got = Object(answerOf(step).data) as Item;
      for (const name of differences(item, got)) {
        found.push(
          broken(this.rule, [all.step, step], {
            subject: name,
            expected: `${parts(item, [name])}, as the list has it`,
            actual: parts(got, [name]),
          }),
        );
      }
    }
    return found;
  },
};

const readsAreSafe: Relation = {
  rule: {
    id: 'reads-change-nothing',
    says: 'Reading changes nothing: a list before and after is the same.',
    weight: 'documented',
    pointer: '#/paths/~1invoices/get',
  },
  async check(ground) {
    const { session, api } = ground;
    const before = await listAll(ground, { isIncludeExtraFields: '1' });
    const between = [];
    for (const item of sampleOf(ground, before.items).slice(0, 3)) {
      between.push(await session.send(api.get(String(item['id']))));
      if (ground.isOwn) between.push(await session.send(api.pdf(String(item['id']))));
    }
    if (ground.isOwn) between.push(await session.send(api.extraFields()));
    const after = await listAll(ground, { isIncludeExtraFields: '1' });
    const changed = before.items.flatMap((item, index) => {
      const later = after.items[index];
      return later ? differences(item, later) : ['id'];
    });
    if (changed.length === 0 && before.total === after.total) return [];
    return [
      broken(this.rule, [before.step, ...between, after.step], {
        ...(changed[0] ? { subject: changed[0] } : {}),
        expected: `the same ${before.total} invoices as before`,
        actual: `${after.total} invoices, with other ${[...new Set(changed)].join(', ') || 'totals'}`,
      }),
    ];
  },
};

const includeOnlyAdds: Relation = {
  rule: {
    id: 'including-extra-fields-only-adds-them',
    says: 'isIncludeExtraFields adds the extra fields to the items of a list and changes nothing else; without it they are not there.',
    weight: 'documented',
    pointer: '#/components/parameters/IsIncludeExtraFields',
  },
  async check(ground) {
    const limit = ground.isOwn ? 250 : 10;
    const withThem = await list(ground, { limit, isIncludeExtraFields: '1' });
    const found: Broken[] = [];
    for (const asked of ground.isOwn ? [undefined, '0'] : [undefined]) {
      const without = await list(ground, { limit, isIncludeExtraFields: asked });
      const steps = [withThem.step, without.step];
      const names = new Set(
        withThem.items.flatMap((item, index) => differences(item, without.items[index] ?? {})),
      );
      names.delete('extraFields');
      for (const subject of names) {
        found.push(
          broken(this.rule, steps, { subject, expected: 'the same in both lists', actual: 'not the same' }),
        );
      }
      const bearing = without.items.find(
        ({ extraFields }) => Array.isArray(extraFields) && extraFields.length > 0,
      );
      if (bearing)
        found.push(
          broken(this.rule, steps, {
            subject: 'extraFields',
            expected: 'no extra fields, since they were not asked for',
            actual: `extra fields of the invoice ${String(bearing['id'])}`,
          }),
        );
    }
    return found;
  },
};

/** What holds between reads. */
export const readRelations: readonly Relation[] = [getEqualsItem, readsAreSafe, includeOnlyAdds];
