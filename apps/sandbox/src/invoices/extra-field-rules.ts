import type { ExtraField, ExtraFieldConfig } from '@b2b-invoices/types';
import { LRUCache } from 'lru-cache';
import type { Queries, Row } from '../database/database.ts';
import { refusalOfFields } from '../http/answer.ts';
import { parseDecimal, toSortUnits } from './decimal.ts';

interface ConfigRow extends Row {
  document: string;
}

const parsedConfigs = new LRUCache<string, ExtraFieldConfig>({ max: 1000 });

/** A configuration of the few that every write reads. */
function parsedOnce(document: string): ExtraFieldConfig {
  const known = parsedConfigs.get(document);
  if (known) return known;
  const config = JSON.parse(document) as ExtraFieldConfig;
  parsedConfigs.set(document, config);
  return config;
}

/** The configurations of a store, in the order of their ids. */
export async function configsOf(queries: Queries, storeId: number): Promise<ExtraFieldConfig[]> {
  const rows = await queries.all<ConfigRow>(
    'SELECT document FROM extra_fields WHERE store_id = $1 ORDER BY field_id',
    [storeId],
  );
  return rows.map(({ document }) => parsedOnce(document));
}

function problemWith(config: ExtraFieldConfig, value: string): string | undefined {
  if (config.fieldType === 0 && config.maximumLength && value.length > Number(config.maximumLength)) {
    return `Ensure this field has no more than ${config.maximumLength} characters.`;
  }
  if (config.fieldType === 2) {
    const number = parseDecimal(value);
    if (!number) return 'A valid number is required.';
    const largest = config.maximumValue ? parseDecimal(config.maximumValue) : undefined;
    if (largest && toSortUnits(number) > toSortUnits(largest)) {
      return `Ensure this value is less than or equal to ${config.maximumValue}.`;
    }
  }
  if (config.fieldType === 3 && config.listOfValue && !config.listOfValue.includes(value)) {
    return 'This value is not one of the choices.';
  }
  return undefined;
}

/**
 * The values that an invoice will have: those given, and the defaults of fields that are left out.
 * @throws Refusal 422 with the names of the fields that break their configuration, or have none
 */
export function applyConfigs(
  configs: readonly ExtraFieldConfig[],
  given: readonly ExtraField[],
): ExtraField[] {
  const wrong = new Map<string, string[]>();
  const names = new Set(configs.map(({ fieldName }) => fieldName));
  for (const { fieldName } of given) {
    if (!names.has(fieldName)) wrong.set(fieldName, ['This extra field is not configured.']);
    else if (given.filter((each) => each.fieldName === fieldName).length > 1)
      wrong.set(fieldName, ['This extra field came twice.']);
  }
  const values = configs.flatMap((config) => {
    const { fieldName = '', isRequired, defaultValue } = config;
    const value = given.find((each) => each.fieldName === fieldName)?.fieldValue ?? defaultValue ?? '';
    if (value === '') {
      if (isRequired) wrong.set(fieldName, ['This field is required.']);
      return given.some((each) => each.fieldName === fieldName) ? [{ fieldName, fieldValue: '' }] : [];
    }
    const problem = problemWith(config, value);
    if (problem) wrong.set(fieldName, [problem]);
    return [{ fieldName, fieldValue: value }];
  });
  if (wrong.size > 0) throw refusalOfFields(Object.fromEntries(wrong));
  return values;
}

interface UniqueFields {
  configs: readonly ExtraFieldConfig[];
  values: readonly ExtraField[];
}

/**
 * Keeps a new invoice's values of fields that must be unique, so that the database itself refuses a second one.
 * @throws UniqueViolation of `unique_values_pkey`
 */
export async function keepUniqueValues(
  queries: Queries,
  storeId: number,
  invoiceId: number,
  { configs, values }: UniqueFields,
): Promise<void> {
  const unique = new Set(configs.filter(({ isUnique }) => isUnique).map(({ fieldName }) => fieldName));
  for (const { fieldName, fieldValue } of values) {
    if (!unique.has(fieldName) || fieldValue === '') continue;
    await queries.run(
      'INSERT INTO unique_values (store_id, field_name, value, invoice_id) VALUES ($1, $2, $3, $4)',
      [storeId, fieldName, fieldValue, invoiceId],
    );
  }
}

/**
 * Keeps the values as `keepUniqueValues` does, in the place of those that the invoice had.
 * @throws UniqueViolation of `unique_values_pkey`
 */
export async function replaceUniqueValues(
  queries: Queries,
  storeId: number,
  invoiceId: number,
  fields: UniqueFields,
): Promise<void> {
  await queries.run('DELETE FROM unique_values WHERE store_id = $1 AND invoice_id = $2', [
    storeId,
    invoiceId,
  ]);
  await keepUniqueValues(queries, storeId, invoiceId, fields);
}
