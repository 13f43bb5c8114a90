import type { Reading } from '../read-at-one-revision.ts';
import { reverseText } from '../reverse-text.ts';
import { type FoundValue, findValues, valueLimit } from './find-values.ts';
import { among, type Fragment, fragment, join, toStatement, within } from './fragment.ts';
import { type IndexRange, isInEveryNumber, type Probed, probeTexts, rangesOf } from './probe-texts.ts';
import { choiceFields, type KeywordMatches, narrow, type Question } from './question.ts';
import {
  beginsOrEndsWith,
  type SearchBy,
  searchedColumns,
  type TextField,
  textFields,
  type ValueField,
  valueFields,
} from './searched-fields.ts';
import { invoicesBy, selectCount } from './select.ts';
import { sumOf } from './sum-counts.ts';

const everyField = Object.keys(searchedColumns) as SearchBy[];

const isThere = <Item>(item: Item | undefined): item is Item => item !== undefined;

/** Values by their field, and how many invoices have one of a field's. */
function byField(values: readonly FoundValue[]): Map<ValueField, { values: string[]; invoices: number }> {
  const fields = new Map<ValueField, { values: string[]; invoices: number }>();
  for (const { field, value, invoices } of values) {
    const found = fields.get(field) ?? { values: [], invoices: 0 };
    fields.set(field, { values: [...found.values, value], invoices: found.invoices + invoices });
  }
  return fields;
}

/** Counts the invoices of which a field begins or ends with the keyword: those with both are left out of the endings. */
function countOfText(
  kind: Reading['kind'],
  storeId: number,
  { field, probed }: FoundText,
  keyword: string,
): Fragment {
  const [beginnings, endings] = rangesOf(storeId, field, keyword) as [IndexRange, IndexRange];
  if (probed.beginnings === 0) return selectCount(kind, endings.index, endings.condition);
  if (probed.endings === 0) return selectCount(kind, beginnings.index, beginnings.condition);
  const length = [...keyword].length;
  const column = `${field.column}_reversed`;
  const notBoth = fragment(
    `NOT (length(${column}) >= ? AND substr(${column}, length(${column}) - ? + 1) = ?)`,
    length,
    length,
    reverseText(keyword),
  );
  const others = join([endings.condition, notBoth], ' AND ');
  return join(
    [
      within('SELECT (', selectCount(kind, beginnings.index, beginnings.condition), ')'),
      within('(', selectCount(kind, endings.index, others), ') AS invoices'),
    ],
    ' + ',
  );
}

async function storeTotal({ queries }: Reading, storeId: number): Promise<number> {
  const select = within('SELECT ', sumOf(storeId, { field: 'store' }), ' AS invoices');
  return Number((await queries.get(...toStatement(select)))?.['invoices'] ?? 0);
}

/** A field that has many values, of which some were found. */
interface FoundText {
  field: TextField;
  probed: Probed;
}

/** Where a keyword was found. */
interface Found {
  keyword: string;
  searched: readonly SearchBy[];
  /** Values of fields that have few; undefined when they are more than can be named. */
  fields: ReturnType<typeof byField> | undefined;
  texts: readonly FoundText[];
  /** How many invoices at most. */
  rows: number;
}

/** The condition, the ids and the count of what was found. */
function describe(kind: Reading['kind'], storeId: number, found: Found): KeywordMatches {
  const { keyword, searched, fields, texts, rows } = found;
  const columns = searched.map((field) => beginsOrEndsWith(searchedColumns[field], keyword));
  const condition = within('(', join(columns, ' OR '), ')');
  if (!fields) return { condition, ids: undefined, rows, count: undefined };

  const ranges = texts.flatMap(({ field }) => rangesOf(storeId, field, keyword));
  for (const [field, { values }] of fields) {
    const { column, index } = choiceFields[field];
    const store = fragment('i.store_id = ?', storeId);
    ranges.push({ index, condition: join([store, among(column, values)], ' AND ') });
  }
  const selects = ranges.map((range) =>
    within(`SELECT i.invoice_id FROM ${invoicesBy(kind, range.index)} WHERE `, range.condition, ''),
  );
  const ids = join(selects, ' UNION ');
  const [onlyText] = texts;
  const count =
    onlyText && texts.length === 1 && fields.size === 0
      ? countOfText(kind, storeId, onlyText, keyword)
      : within('SELECT count(*) AS invoices FROM (', ids, ') found');
  return { condition, ids, rows, count };
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);

/**
 * The question with a keyword, which must not be empty, as one of: no condition, when each invoice of the store has it in
 * one and the same field; the values of one field; the ids that the indexes find.
 *
 * A keyword that more than a thousand values have, and not all, is looked for invoice by invoice in the order of the
 * list, and counted by the indexes of the ranges that it is in.
 */
export async function matchKeyword(
  reading: Reading,
  question: Question,
  keyword: string,
  searchBy: SearchBy | undefined,
): Promise<Question> {
  const { storeId } = question;
  const searched = searchBy ? [searchBy] : everyField;
  const inValues = searched.map((field) => valueFields[field]).filter(isThere);
  const inTexts = searched.map((field) => textFields[field]).filter(isThere);

  const values = await findValues(reading, storeId, inValues, keyword);
  const fields = values.length <= valueLimit ? byField(values) : undefined;
  const ofFields = [...(fields?.values() ?? [])].map(({ invoices }) => invoices);
  if (ofFields.includes(await storeTotal(reading, storeId))) return question;
  if (searched.includes('invoiceNumber') && (await isInEveryNumber(reading, storeId, keyword)))
    return question;

  const probes = await probeTexts(reading, storeId, inTexts, keyword);
  const texts = inTexts
    .map((field, place) => ({ field, probed: probes[place] as Probed }))
    .filter(({ probed }) => probed.beginnings + probed.endings > 0);
  if (texts.length === 0 && fields && fields.size <= 1) {
    const [field, found] = [...fields][0] ?? ['type' as const, { values: [] }];
    return narrow(question, field, found.values);
  }
  const inText = texts.map(({ probed }) => probed.beginnings + probed.endings);
  const rows = fields ? sum([...inText, ...ofFields]) : Number.POSITIVE_INFINITY;
  const found = { keyword, searched, fields, texts, rows };
  return { ...question, keyword: describe(reading.kind, storeId, found) };
}
