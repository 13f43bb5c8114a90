import type { Queries, Row } from '../database/database.ts';
import type { StoreData } from '../store-data.ts';
import { extraFieldValues } from './extra-field-values.ts';
import { type Page, type PageQuery, readPage } from './page.ts';
import { RefusedChange } from './refused-change.ts';

/** The configuration of an extra field. */
export type ExtraFieldConfiguration = NonNullable<StoreData['extraFields']>[number];

type DocumentRow = { document: string } & Row;

const toField = ({ document }: DocumentRow): ExtraFieldConfiguration =>
  JSON.parse(document) as ExtraFieldConfiguration;

/** A page of the extra fields, by their ids. */
export function listExtraFields(
  queries: Queries,
  page: PageQuery & { storeId: number },
): Promise<Page<ExtraFieldConfiguration>> {
  return readPage(queries, { table: 'extra_fields', columns: 'document', key: 'field_id' }, page, toField);
}

/** Creates or replaces an extra field. @throws UniqueViolation of `extra_fields_name` when another one has its name */
export async function writeExtraField(
  queries: Queries,
  storeId: number,
  field: ExtraFieldConfiguration,
): Promise<void> {
  await queries.run(
    `INSERT INTO extra_fields (store_id, field_id, name, document) VALUES ($1, $2, $3, $4)
    ON CONFLICT (store_id, field_id) DO UPDATE SET name = excluded.name, document = excluded.document`,
    [storeId, field.id, field.fieldName, JSON.stringify(field)],
  );
}

async function refuseWhileUsed(queries: Queries, storeId: number, name: string, what: string): Promise<void> {
  for await (const { invoiceId } of extraFieldValues(queries, storeId, name)) {
    throw new RefusedChange(409, `Invoice ${invoiceId} has a value in ${name}, so it cannot be ${what}.`);
  }
}

async function fieldOf(
  queries: Queries,
  storeId: number,
  fieldId: number,
): Promise<ExtraFieldConfiguration | undefined> {
  const find = 'SELECT document FROM extra_fields WHERE store_id = $1 AND field_id = $2';
  const row = await queries.get<DocumentRow>(find, [storeId, fieldId]);
  return row && toField(row);
}

async function forgetUniqueValues(queries: Queries, storeId: number, name: string): Promise<void> {
  await queries.run('DELETE FROM unique_values WHERE store_id = $1 AND field_name = $2', [storeId, name]);
}

/** How many values one statement writes. */
const batchSize = 100;

async function keepUnique(
  queries: Queries,
  storeId: number,
  name: string,
  values: readonly [value: string, invoiceId: number][],
): Promise<void> {
  const rows = values.map((_, index) => `($1, $2, $${3 + 2 * index}, $${4 + 2 * index})`);
  await queries.run(
    `INSERT INTO unique_values (store_id, field_name, value, invoice_id) VALUES ${rows.join(', ')}`,
    [storeId, name, ...values.flat()],
  );
}

/** Lets the database itself refuse a second one of each value from now on. */
async function holdUnique(queries: Queries, storeId: number, name: string): Promise<void> {
  const invoices = new Map<string, number>();
  for await (const { invoiceId, value } of extraFieldValues(queries, storeId, name)) {
    const other = invoices.get(value);
    if (other !== undefined) {
      throw new RefusedChange(
        409,
        `isUnique: the invoices ${other} and ${invoiceId} have the same value in ${name}. Change one of them first.`,
      );
    }
    invoices.set(value, invoiceId);
  }
  const values = [...invoices];
  for (let at = 0; at < values.length; at += batchSize)
    await keepUnique(queries, storeId, name, values.slice(at, at + batchSize));
}

/**
 * Creates or replaces an extra field; invoices keep the values that they have.
 * @throws RefusedChange 409 when another field has its name, when it gets another name while invoices have values, and when
 *   it becomes unique while two invoices have the same value
 */
export async function replaceExtraField(
  queries: Queries,
  storeId: number,
  field: ExtraFieldConfiguration,
): Promise<void> {
  const { id, fieldName } = field;
  const before = await fieldOf(queries, storeId, id);
  const namesake = await queries.get<{ field_id: number } & Row>(
    'SELECT field_id FROM extra_fields WHERE store_id = $1 AND name = $2 AND field_id <> $3',
    [storeId, fieldName, id],
  );
  if (namesake)
    throw new RefusedChange(409, `Extra field ${namesake.field_id} has the fieldName ${fieldName} already.`);
  if (before && before.fieldName !== fieldName)
    await refuseWhileUsed(queries, storeId, before.fieldName, 'renamed');
  await forgetUniqueValues(queries, storeId, fieldName);
  if (field.isUnique) await holdUnique(queries, storeId, fieldName);
  await writeExtraField(queries, storeId, field);
}

/** @throws RefusedChange 409 while an invoice has a value in it, 404 when the store has no such extra field */
export async function removeExtraField(queries: Queries, storeId: number, fieldId: number): Promise<void> {
  const field = await fieldOf(queries, storeId, fieldId);
  if (!field) throw new RefusedChange(404, `The store has no extra field ${fieldId}.`);
  await refuseWhileUsed(queries, storeId, field.fieldName, 'deleted');
  await queries.run('DELETE FROM extra_fields WHERE store_id = $1 AND field_id = $2', [storeId, fieldId]);
}
