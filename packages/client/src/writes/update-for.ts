import type { InvoiceUpdate } from '@b2b-invoices/types';
import { isEqual } from '../editing/differences.ts';
import { draftOf } from '../editing/invoice-draft.ts';
import { writeDetails } from '../editing/write-details.ts';
import type { ReadInvoice } from '../invoice-bodies.ts';
import { canonicalInvoice } from '../money/canonical-invoice.ts';
import type { NewInvoice } from '../operations/create-invoice.ts';
import { updateFields } from '../operations/update-invoice.ts';

type Tree = Record<string, unknown>;

/**
 * The update that brings an invoice into line with the body of a create, and pointers to the fields in which that cannot be
 * done.
 */
export function updateFor(
  body: NewInvoice,
  invoice: ReadInvoice,
): { update: InvoiceUpdate; pointers: string[] } {
  const before: Tree = { ...draftOf(invoice) };
  const wanted: Tree = structuredClone({ ...body });
  canonicalInvoice(wanted);
  const update: Tree = {};
  const pointers: string[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined || name === 'issuedAt') continue;
    const isWritable = Object.hasOwn(updateFields, name);
    const is = isWritable ? before[name] : Reflect.get(invoice, name);
    const [now, then] = name === 'details' ? detailsOf(is, value) : [is, fullValue(name, is, value)];
    const isUnreadable = name === 'externalPdfUrl';
    if (isEqual(textOf(now), textOf(then)) && !isUnreadable) continue;
    if (!isWritable || (then === '' && !isUnreadable)) pointers.push(`/${name}`);
    else update[name] = then;
  }
  return { update, pointers };
}

/** What is there and what is to be there, both as an update takes them. */
function detailsOf(is: unknown, wanted: unknown): [unknown, unknown] {
  const all = (): boolean => true;
  return [writeDetails(is, all), writeDetails(over(is, writeDetails(wanted)), all)];
}

/** The value as it is to be sent: a list of extra fields holds those that the body does not name as well. */
function fullValue(name: string, is: unknown, wanted: unknown): unknown {
  if (name !== 'extraFields') return wanted;
  const nameOf = (field: Tree): unknown => field['fieldName'];
  const fields = new Map(((is ?? []) as Tree[]).map((field) => [nameOf(field), field]));
  for (const field of wanted as Tree[]) fields.set(nameOf(field), field);
  return [...fields.values()];
}

/** A number and its digits are the same, and so are empty text and none. */
function textOf(value: unknown): unknown {
  return Object(value) === value ? value : String(value ?? '');
}

/** Lays one value over another: fields of objects one by one, anything else whole. */
function over(below: unknown, above: unknown): unknown {
  if (Array.isArray(above)) return above.map((row, at) => rowOver(Array.isArray(below) && below[at], row));
  if (!isObject(above) || !isObject(below)) return above;
  const names = Object.keys(above);
  return { ...below, ...Object.fromEntries(names.map((name) => [name, over(below[name], above[name])])) };
}

/** A row keeps what is not named if it is the row it was: a line of the same `sku`, or equal in all that is named. */
function rowOver(below: unknown, above: unknown): unknown {
  const row = over(below, above);
  const [sku, was] = [above, below].map((value) => Object(value).sku);
  const isSame = sku === undefined ? isEqual(row, below) : sku === was;
  return isSame ? row : above;
}

function isObject(value: unknown): value is Tree {
  return Object(value) === value && !Array.isArray(value);
}
