import { type DetailsForm, detailsForm } from './details-form.ts';

type Row = Record<string, unknown>;

/** Says whether a field that an update does not know, at this pointer, is sent all the same. */
export type Keeps = (pointer: string) => boolean;

/**
 * `details` as an update takes them: without what cannot be written, all text as text, without empty text and lists, and
 * without twins. Where `keeps` is absent, as a draft of that: empty text and lists stay, so that they can be filled.
 */
export function writeDetails(
  value: unknown,
  keeps?: Keeps,
  form: DetailsForm = detailsForm,
  pointer = '/details',
): unknown {
  if (Array.isArray(value)) {
    const rows = value.map((row, at) => writeDetails(row, keeps, form, `${pointer}/${at}`)).filter(Boolean);
    if (keeps) tellApart(rows as Row[], form.twin ?? '');
    return keeps && rows.length === 0 ? undefined : rows;
  }
  if (Object(value) !== value) return undefined;
  const { required, optional, unwritable, json = '', pair, parts } = form;
  const written: Row = {};
  for (const [name, item] of Object.entries(value as Row)) {
    const at = `${pointer}/${name}`;
    const part = parts?.[name];
    const isEmpty = (item ?? '') === '' || (Object(item) === item && Object.keys(item as Row).length === 0);
    if (part) written[name] = writeDetails(item, keeps, part, at);
    else if (has(unwritable, name) || item === null || (isEmpty && (keeps || name === json))) continue;
    else if (has(required, name) || has(optional, name)) written[name] = String(item);
    else if (typeof item !== 'string' && name === json) written[name] = JSON.stringify(item);
    else if (typeof item === 'string' && name === pair) written[name] = { value: item };
    else if (name === json || name === pair || !keeps || keeps(at)) written[name] = item;
  }
  if (json) written[json] ??= '';
  if (keeps) for (const name of required?.split(' ') ?? []) written[name] ??= ' ';
  return written;
}

const has = (names: string | undefined, name: string): boolean => ` ${names} `.includes(` ${name} `);

/** No list of an update may have an entry twice, and yet two lines may be equal: blanks at the end of a text set them apart. */
function tellApart(rows: readonly Row[], twin: string): void {
  const seen = new Set<string>();
  const textOf = (row: Row): string => JSON.stringify(Object.entries(row).sort());
  for (const row of rows) {
    while (seen.has(textOf(row))) row[twin] = `${row[twin] ?? ''} `;
    seen.add(textOf(row));
  }
}
