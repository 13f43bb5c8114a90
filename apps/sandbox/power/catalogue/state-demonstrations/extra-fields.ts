import type { Demonstration } from './shop.ts';

const created =
  (...extraFields: [fieldName: string, fieldValue: string][]): Demonstration =>
  async ({ create, read }) =>
    read(
      await create({
        extraFields: extraFields.map(([fieldName, fieldValue]) => ({ fieldName, fieldValue })),
      }),
    );

const listed =
  (query: string): Demonstration =>
  async ({ list }) =>
    (await list(query)).items.map(({ extraFields }) => extraFields ?? 'none');

/** By the name of a fault of extra fields. */
export const extraFieldDemonstrations: Record<string, Demonstration> = {
  'list-shows-extra-fields-unasked': listed(''),
  'list-takes-zero-for-a-wish-for-extra-fields': listed('isIncludeExtraFields=0'),
  'list-never-shows-extra-fields': listed('isIncludeExtraFields=1'),
  'list-shows-extra-fields-of-the-first-invoice-only': listed('isIncludeExtraFields=1'),
  'list-shows-extra-fields-of-the-next-invoice': listed('isIncludeExtraFields=1'),
  'get-shows-no-extra-fields': ({ read }) => read(2041),
  'get-shows-extra-fields-when-asked': ({ read }) => read(2041),
  'write-keeps-the-first-extra-field': created(['Sales region', 'South'], ['Pallets', '2']),
  'reads-swap-the-values-of-two-extra-fields': ({ read }) => read(2041),
  'write-normalises-extra-fields-of-numbers': created(['Pallets', '2.50']),
  'write-loses-line-breaks-of-extra-fields': created(['Remarks', 'one\ntwo']),
  'write-cuts-extra-fields-at-255': created(['Remarks', 'x'.repeat(300)]),
  async 'update-ignores-extra-fields'({ update, read }) {
    const extraFields = [
      { fieldName: 'Sales region', fieldValue: 'South' },
      { fieldName: 'Pallets', fieldValue: '3' },
    ];
    await update(2041, { extraFields });
    return read(2041);
  },
  async 'update-resets-extra-fields'({ update, read }) {
    await update(2041, { externalId: 'E' });
    return read(2041);
  },
};
