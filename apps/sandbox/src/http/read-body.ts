import type { Mismatch, SchemaValidator } from '@b2b-invoices/contract/validation';
import type { Operation } from '@b2b-invoices/spec';
import { type Refusal, refusalInMeta, refusalOfFields } from './answer.ts';
import { problemWithValue } from './storable-text.ts';

/**
 * A body as JSON gives it, and the same with every number that JavaScript might round as the text that stood on the wire.
 */
export interface ReadBody {
  body: unknown;
  exactBody: unknown;
}

/** The most bytes that a body may have. */
export const largestBody = 1_048_576;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The reviver of `JSON.parse` gets the source text of primitives, which its type does not tell yet. */
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const exact: Reviver = (_, value, { source }) => (typeof value === 'number' ? source : value);

/** Whether a number of up to 15 digits is all that a text can have; those are exact in JavaScript. */
const hasShortNumbers = (text: string): boolean => !/[\d.]{16}/.test(text);

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusalInMeta(400, ['The body is not valid JSON']);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refusalInMeta(400, ['The body is not valid UTF-8']);
  }
}

const isBalance = ({ at, keyword }: Mismatch): boolean =>
  /^\/(original|open)Balance\/value$/.test(at) && (keyword === 'pattern' || keyword === 'type');

/** The name of the field that a mismatch is about, its last name where it is nested. */
function fieldOf({ at, property }: Mismatch): string {
  const names = at.split('/').filter((segment) => segment !== '' && !/^\d+$/.test(segment));
  return property ?? names.at(-1) ?? 'body';
}

function messageOf({ keyword, message }: Mismatch): string {
  if (keyword === 'required') return 'This field is required.';
  if (keyword === 'additionalProperties') return 'This field is not known here.';
  return `This field ${message}.`;
}

function refusalOf(mismatches: readonly Mismatch[]): Refusal {
  const problems = mismatches.map(({ at, pointer, message }) => ({
    side: 'request' as const,
    pointer,
    message: `the body${at ? ` at ${at}` : ''} ${message}`,
  }));
  if (mismatches.some(isBalance))
    return refusalInMeta(400, ['Please enter a valid number']).because(problems);
  const fields = new Map<string, string[]>();
  for (const mismatch of mismatches) {
    const field = fieldOf(mismatch);
    fields.set(field, [...(fields.get(field) ?? []), messageOf(mismatch)]);
  }
  return refusalOfFields(Object.fromEntries(fields)).because(problems);
}

function isJson(contentType: string | null): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  return (
    type.trim() === 'application/json' && (charset === undefined || /^charset="?utf-?8"?$/.test(charset))
  );
}

/**
 * Reads and validates the body of a request; undefined where the operation has none.
 * @throws Refusal 400 for a body of another type, not UTF-8 or not JSON, and for a balance that is no
 *   number; 422 for everything else that breaks the schema
 */
export function readBody(
  { bodyRequired, requestBodies }: Operation,
  { bytes, contentType }: { bytes: Uint8Array | undefined; contentType: string | null },
  validate: SchemaValidator,
): ReadBody {
  if (bytes === undefined) return { body: undefined, exactBody: undefined };
  if (bytes.length === 0 && !bodyRequired) return { body: undefined, exactBody: undefined };
  if (bytes.length === 0) throw refusalInMeta(400, ['A body is required']);
  if (!isJson(contentType)) throw refusalInMeta(400, ['The content type must be application/json in UTF-8']);
  const text = decode(bytes);
  const body = parse(text);
  const problem = problemWithValue(body);
  if (problem) throw refusalInMeta(400, [problem]);
  const mismatches = validate(requestBodies[0]?.schema ?? '', body);
  if (mismatches.length > 0) throw refusalOf(mismatches);
  const exactBody = hasShortNumbers(text)
    ? body
    : JSON.parse(text, exact as (key: string, value: unknown) => unknown);
  return { body, exactBody };
}
