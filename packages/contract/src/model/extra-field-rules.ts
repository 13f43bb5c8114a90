import type { ExtraField, ExtraFieldConfig } from '@b2b-invoices/types';
import { compareDecimals } from './decimal.ts';
import type { ModelInvoice } from './model-invoice.ts';
import { configOf, type ModelState } from './model-state.ts';
import type { Reason } from './refusal.ts';

/** Whether values keep to the configurations; `open` where nobody says. */
export type FieldsVerdict = { is: 'kept' } | { is: 'broken'; reason: Reason } | { is: 'open' };

const broken = (because: string): FieldsVerdict => ({
  is: 'broken',
  reason: { rule: 'extra-fields-follow-rules', because },
});
/** The reason for which values may be refused of which nobody says whether they keep to the rules. */
export const mayBeBroken: Reason = {
  rule: 'extra-fields-follow-rules',
  because: 'an extra field may break its rules',
};

const kept: FieldsVerdict = { is: 'kept' };
const open: FieldsVerdict = { is: 'open' };

function judgeNumber(value: string, { fieldName, maximumValue }: ExtraFieldConfig): FieldsVerdict {
  if (!/^-?\d+(\.\d+)?$/.test(value)) {
    return /^[\s\d.,eE+-]*$/.test(value) ? open : broken(`${fieldName} takes numbers`);
  }
  if (!maximumValue) return kept;
  const order = compareDecimals(value, maximumValue);
  return order !== undefined && order > 0 ? broken(`${fieldName} is at most ${maximumValue}`) : kept;
}

function judgeLength(value: string, { fieldName, maximumLength }: ExtraFieldConfig): FieldsVerdict {
  if (!maximumLength || value.length <= Number(maximumLength)) return kept;
  // Whether characters or their halves are counted, nobody says.
  return [...value].length > Number(maximumLength)
    ? broken(`${fieldName} has at most ${maximumLength} characters`)
    : open;
}

function judgeValue(value: string, config: ExtraFieldConfig): FieldsVerdict {
  if (config.fieldType === 0) return judgeLength(value, config);
  if (config.fieldType === 2) return judgeNumber(value, config);
  if (config.fieldType === 3 && config.listOfValue && !config.listOfValue.includes(value)) {
    return broken(`${config.fieldName} is one of its values`);
  }
  return kept;
}

/** Whether another invoice has a value, known for sure or maybe. */
function usedElsewhere(
  { invoices }: ModelState,
  self: number | undefined,
  { fieldName, fieldValue }: ExtraField,
): 'yes' | 'no' | 'maybe' {
  let found: 'yes' | 'no' | 'maybe' = 'no';
  for (const { id, fields } of invoices.values()) {
    if (id === self) continue;
    const expected = fields.get('extraFields')?.expected;
    if (expected?.kind === 'value') {
      const values = expected.value as ExtraField[];
      if (values.some((each) => each.fieldName === fieldName && each.fieldValue === fieldValue)) return 'yes';
    } else if (expected?.kind === 'extra fields') {
      if (expected.must.get(fieldName) === fieldValue) return 'yes';
      if (expected.may.get(fieldName)?.has(fieldValue)) found = 'maybe';
    } else if (expected && expected.kind !== 'nothing') found = 'maybe';
  }
  return found;
}

function judgeGiven(state: ModelState, self: number | undefined, field: ExtraField): FieldsVerdict {
  // What the specification takes without a name, or with a value that is no text, no configuration speaks against.
  if (typeof field.fieldName !== 'string' || typeof field.fieldValue !== 'string') return kept;
  const config = configOf(state, field.fieldName);
  if (!config) return broken(`${field.fieldName} is not configured`);
  if (field.fieldValue === '') {
    if (!config.isRequired) return kept;
    return config.defaultValue ? open : broken(`${field.fieldName} is required`);
  }
  const value = judgeValue(field.fieldValue, config);
  if (value.is !== 'kept' || !config.isUnique) return value;
  const used = usedElsewhere(state, self, field);
  if (used === 'maybe') return open;
  return used === 'yes' ? broken(`another invoice has this ${field.fieldName}, which is unique`) : kept;
}

/**
 * Holds the extra fields of a write against the store's configurations.
 * @param before the invoice that is updated; undefined for a new one
 */
export function judgeExtraFields(
  state: ModelState,
  given: readonly ExtraField[],
  before: ModelInvoice | undefined,
): FieldsVerdict {
  const { extraFields } = state.world;
  if (!extraFields) return given.length > 0 ? open : kept;
  const names = given.map(({ fieldName }) => fieldName);
  if (new Set(names).size < names.length) return open;
  const verdicts = given.map((field) => judgeGiven(state, before?.id, field));
  for (const config of extraFields) {
    if (!config.isRequired || config.defaultValue || names.includes(config.fieldName ?? '')) continue;
    // An update may keep what there was.
    verdicts.push(before ? open : broken(`${config.fieldName} is required`));
  }
  return verdicts.find(({ is }) => is === 'broken') ?? verdicts.find(({ is }) => is === 'open') ?? kept;
}
