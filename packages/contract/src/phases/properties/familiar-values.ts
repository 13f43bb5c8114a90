import fc from 'fast-check';
import type { World } from '../../target/world.ts';
import { moments, textValues } from '../traffic/value-pools.ts';

/** Values of a schema's property, by its name, with which requests get further than with any. */
export type Familiar = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const from = <Value>(values: readonly Value[]): fc.Arbitrary<Value> | undefined =>
  values.length > 0 ? fc.constantFrom(...values) : undefined;

const moment = fc.oneof(fc.constantFrom(...moments), fc.nat({ max: 2 ** 31 - 1 }));

/** Values for extra fields that their configurations allow. */
function extraFields({ extraFields: configs = [] }: World): fc.Arbitrary<unknown> | undefined {
  const values: Record<number, fc.Arbitrary<string>> = {
    0: fc.string({ maxLength: 8 }),
    1: fc.string({ unit: 'grapheme', maxLength: 20 }),
    2: fc.nat({ max: 40 }).map(String),
  };
  const fields = configs.map(({ fieldName, fieldType = 0, listOfValue = [] }) =>
    fc.record(
      {
        fieldName: fc.constant(fieldName),
        fieldValue: from(listOfValue) ?? values[fieldType] ?? fc.string(),
      },
      { noNullPrototype: true },
    ),
  );
  return fields.length > 0
    ? fc.uniqueArray(fc.oneof(...fields), { maxLength: 4, selector: ({ fieldName }) => fieldName })
    : undefined;
}

/** What the store has, and what resembles it. */
export function familiarValues(world: World): Familiar {
  const { companies = [], channels = [] } = world;
  const channelIds = channels.map(({ channelId }) => channelId);
  const values: Record<string, fc.Arbitrary<unknown> | undefined> = {
    customerId: from(companies.map(({ companyId }) => companyId)),
    customerName: from(companies.map(({ name }) => name)),
    channelId: from(channelIds),
    channelIds: from(channelIds),
    orderNumber: fc.nat({ max: 999_999 }).map(String),
    invoiceNumber: fc.nat({ max: 9999 }).map((number) => `P-${number}`),
    externalId: from(textValues.externalId),
    'externalId[]': from(textValues.externalId),
    purchaseOrderNumber: from(textValues.purchaseOrderNumber),
    code: fc.constantFrom('USD', 'EUR', 'JPY'),
    dueDate: moment,
    issuedAt: moment,
    createdAt: moment,
    beginDateAt: moment.map(String),
    endDateAt: moment.map(String),
    limit: fc.constantFrom(1, 2, 10, 249, 250),
    offset: fc.nat({ max: 30 }),
    q: fc.constantFrom('P-1', 'P-', '1', 'PO-7', 'Invoice', '7'),
    externalPdfUrl: fc.constantFrom('https://example.com/p.pdf', ''),
    extraFields: extraFields(world),
  };
  return Object.fromEntries(Object.entries(values).filter((entry) => entry[1] !== undefined)) as Familiar;
}
