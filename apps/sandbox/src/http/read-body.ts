import type { Mismatch, SchemaValidator } from '@b2b-invoices/contract';
import type { Operation } from '@b2b-invoices/spec';
import { refusalInMeta, refusalOfFields } from './answer.ts';
import { depthOf, problemWithText } from './storable-text.ts';

/** A body as JSON gives it, and the same with every number as the text that stood on the wire. */
export interface ReadBody {
  body: unknown;
  exactBody: unknown;
}

/** The most lists and objects that may stand within each other. */
const deepestBody = 64;

/** The most bytes that a body may have. */
export const largestBody = 1_048_576;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The reviver of `JSON.parse` gets the source text of primitives, which its type does not tell yet. */
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const exact: Reviver = (_, value, { source }) => (typeof value === 'number' ? source : value);

function parse(text: string): ReadBody {
  try {
    return {
      body: JSON.parse(text) as unknown,
      exactBody: JSON.parse(text, exact as (key: string, value: unknown) => unknown),
    };
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

function refuse(mismatches: readonly Mismatch[]): never {
  if (mismatches.some(isBalance)) throw refusalInMeta(400, ['Please enter a valid number']);
  const fields = new Map<string, string[]>();
  for (const mismatch of mismatches) {
    const field = fieldOf(mismatch);
    fields.set(field, [...(fields.get(field) ?? []), messageOf(mismatch)]);
  }
  throw refusalOfFields(Object.fromEntries(fields));
}

function isJson(contentType: string | null): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  return (
    type.trim() === 'application/json' && (charset === undefined || /^charset="?utf-?8"?$/.test(charset))
  );
}

/**
 * Reads and validates the body of a request.
 * @throws Refusal 400 for a body that is too large, of another type, not UTF-8 or not JSON, and for a balance that is no
 *   number; 422 for everything else that breaks the schema
 */
export async function readBody(
  { bodyRequired, requestBodies }: Operation,
  request: Request,
  validate: SchemaValidator,
): Promise<ReadBody> {
  if (bodyRequired === undefined) return { body: undefined, exactBody: undefined };
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) throw tooLarge();
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > largestBody) throw tooLarge();
  if (bytes.length === 0 && !bodyRequired) return { body: undefined, exactBody: undefined };
  if (bytes.length === 0) throw refusalInMeta(400, ['A body is required']);
  if (!isJson(request.headers.get('content-type')))
    throw refusalInMeta(400, ['The content type must be application/json in UTF-8']);
  const text = decode(bytes);
  if (depthOf(text) > deepestBody)
    throw refusalInMeta(400, [`The body is nested more than ${deepestBody} levels deep`]);
  const read = parse(text);
  const problem = problemWithText(read.body);
  if (problem) throw refusalInMeta(400, [problem]);
  const mismatches = validate(requestBodies[0]?.schema ?? '', read.body);
  if (mismatches.length > 0) refuse(mismatches);
  return read;
}

const tooLarge = (): Error => refusalInMeta(400, [`The body has more than ${largestBody} bytes`]);
