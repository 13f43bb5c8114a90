import type { ExtraField } from '@b2b-invoices/types';
import { anything, type Expected } from './expected.ts';
import type { ModelInvoice } from './model-invoice.ts';
import type { ModelState } from './model-state.ts';

/** The values that an invoice had before an update, each of which may stay. */
function before(invoice: ModelInvoice | undefined): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const expected = invoice?.fields.get('extraFields')?.expected;
  if (!invoice || expected?.kind === 'nothing') return new Map();
  if (expected?.kind === 'value') {
    return new Map(
      (expected.value as ExtraField[]).map(({ fieldName, fieldValue }) => [fieldName, new Set([fieldValue])]),
    );
  }
  if (expected?.kind === 'extra fields') {
    return new Map([
      ...[...expected.must].map(([name, value]) => [name, new Set([value])] as const),
      ...expected.may,
    ]);
  }
  return undefined;
}

/**
 * What the extra fields are after a write that gives some: these, and of the others what nobody says: a default, nothing, or what
 * there was.
 */
export function expectedExtraFields(
  { world }: ModelState,
  given: readonly ExtraField[],
  invoice?: ModelInvoice,
): Expected {
  const earlier = before(invoice);
  if (!world.extraFields || !earlier) return anything;
  const must = new Map<string, string>();
  const may = new Map<string, Set<string>>();
  for (const { fieldName = '', defaultValue = '' } of world.extraFields) {
    const value = given.find((each) => each.fieldName === fieldName)?.fieldValue;
    if (value !== undefined && value !== '') must.set(fieldName, value);
    else
      may.set(
        fieldName,
        new Set(['', defaultValue, ...(value === undefined ? (earlier.get(fieldName) ?? []) : [])]),
      );
  }
  return { kind: 'extra fields', must, may };
}
