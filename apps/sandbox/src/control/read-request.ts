import type { SchemaValidator } from '@b2b-invoices/contract/validation';
import type { Document, Operation, Parameter } from '@b2b-invoices/spec';
import { largestBody } from '../http/read-body.ts';
import { isStorable, problemWithValue } from '../http/storable-text.ts';
import { RefusedRequest } from './control-answer.ts';
import { explainMismatches } from './explain-mismatches.ts';

/** The specification of control, and what holds values to it. */
export interface Specified {
  document: Document;
  validate: SchemaValidator;
}

function readParameter(
  { name, types, schema, in: place }: Parameter,
  text: string,
  validate: SchemaValidator,
): unknown {
  const isNumber = types.includes('integer');
  if (isNumber && !/^\d{1,16}$/.test(text)) throw new RefusedRequest(422, `${name} must be a whole number.`);
  const value = isNumber ? Number(text) : text;
  const [mismatch] = validate(schema, value);
  if (mismatch) throw new RefusedRequest(422, `${name} ${mismatch.message}.`);
  if (name !== 'storeHash' && place === 'path' && !isStorable(text))
    throw new RefusedRequest(422, `${name} must not hold NUL or half a surrogate pair.`);
  return value;
}

/**
 * The parameters of the path and the query by their names, with the defaults of the specification.
 * @throws RefusedRequest 422 for a value that makes no sense, and for a parameter that there is not
 */
export function readParameters(
  { parameters }: Operation,
  pathValues: Record<string, string>,
  search: URLSearchParams,
  validate: SchemaValidator,
): Record<string, unknown> {
  const known = new Set(parameters.filter((each) => each.in === 'query').map(({ name }) => name));
  for (const name of search.keys()) {
    if (!known.has(name)) throw new RefusedRequest(422, `There is no parameter ${name} here.`);
  }
  const values: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const { name, in: place, node } = parameter;
    const text = place === 'path' ? pathValues[name] : (search.get(name) ?? undefined);
    const { default: otherwise } = Object(node['schema']) as { default?: unknown };
    values[name] = text === undefined ? otherwise : readParameter(parameter, text, validate);
  }
  return values;
}

async function readText(request: Request): Promise<string> {
  const tooLarge = () => new RefusedRequest(400, `The body has more than ${largestBody} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) throw tooLarge();
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > largestBody) throw tooLarge();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedRequest(400, 'The body is not valid UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RefusedRequest(400, 'The body is not valid JSON.');
  }
}

/**
 * The body of a request, whatever its content type says; undefined where the operation takes none.
 * @throws RefusedRequest 400 for a body that is too large, not UTF-8 or not JSON; 422 for one that breaks the schema
 */
export async function readControlBody(
  { requestBodies: [described] }: Operation,
  request: Request,
  { document, validate }: Specified,
): Promise<unknown> {
  if (!described) return undefined;
  const body = parse(await readText(request));
  const problem = problemWithValue(body);
  if (problem) throw new RefusedRequest(422, `${problem}.`);
  const mismatches = validate(described.schema, body);
  if (mismatches.length > 0) throw new RefusedRequest(422, explainMismatches(document, mismatches));
  return body;
}
