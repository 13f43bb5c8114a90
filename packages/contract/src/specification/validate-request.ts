import type { Operation, Parameter } from '@b2b-invoices/spec';
import { mediaTypeOf, parseJson, type WireRequest } from '../wire/exchange.ts';
import type { Problem } from './problem.ts';
import type { SchemaValidator } from './schema-validator.ts';

const problem = (pointer: string, message: string, about?: Problem['about']): Problem => ({
  side: 'request',
  pointer,
  message,
  ...(about ? { about } : {}),
});

/** Text from a URL as the type that its schema wants. Text that does not fit stays text, for the schema to refuse. */
function fromText(text: string, types: readonly string[]): unknown {
  const isWhole = /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text));
  // Where text is taken as well, only what a number would be written as is one: an id of `01` is text.
  if (types.includes('string')) {
    const isNumber = isWhole && String(Number(text)) === text;
    return isNumber && (types.includes('integer') || types.includes('number')) ? Number(text) : text;
  }
  const isDecimal = isWhole || /^-?\d+\.\d+$/.test(text);
  return isDecimal && types.some((type) => type === 'integer' || type === 'number') ? Number(text) : text;
}

function validateParameter(parameter: Parameter, texts: string[], validate: SchemaValidator): Problem[] {
  const { name, pointer, types, list, required, schema } = parameter;
  if (texts.length === 0) return required ? [problem(pointer, `the parameter ${name} is missing`)] : [];
  if (!list && texts.length > 1)
    return [problem(pointer, `the parameter ${name} came ${texts.length} times`, 'repeated parameter')];
  const values = texts.map((text) => fromText(text, types));
  return validate(schema, list ? values : values[0]).map((mismatch) =>
    problem(mismatch.pointer, `the parameter ${name}${mismatch.at} ${mismatch.message}`),
  );
}

function validateQuery({ parameters, pointer }: Operation, url: URL, validate: SchemaValidator): Problem[] {
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const unknown = [...new Set(url.searchParams.keys())].filter(
    (key) => !known.some(({ name }) => name === key),
  );
  return [
    ...unknown.map((key) =>
      problem(
        `${pointer}/parameters`,
        `the query has ${key}, which the service ignores in silence`,
        'unknown query key',
      ),
    ),
    ...known.flatMap((parameter) =>
      validateParameter(parameter, url.searchParams.getAll(parameter.name), validate),
    ),
  ];
}

function validateCredentials({ credentials }: Operation, headers: Headers): Problem[] {
  const isNeeded = credentials.length > 0 && credentials.every((alternative) => alternative.length > 0);
  if (!isNeeded) return [];
  const names = new Set(['X-Auth-Token', 'X-Store-Hash', 'authToken', ...credentials.flat()]);
  const sent = [...names].filter((name) => headers.has(name));
  const scheme = sent.join(' with ');
  const isDescribed = credentials.some(
    (alternative) => alternative.length === sent.length && alternative.every((name) => sent.includes(name)),
  );
  if (isDescribed) return [];
  return [
    problem(
      '#/security',
      sent.length === 0 ? 'no credentials were sent' : `${scheme} is no scheme of credentials`,
      'credentials',
    ),
  ];
}

function validateBody(
  operation: Operation,
  { headers, body }: WireRequest,
  validate: SchemaValidator,
): Problem[] {
  const { pointer, requestBodies, bodyRequired } = operation;
  const place = `${pointer}/requestBody`;
  if (body === '') return bodyRequired ? [problem(place, 'the body is missing')] : [];
  if (requestBodies.length === 0)
    return [problem(pointer, 'there is a body where none is described', 'needless body')];
  const mediaType = mediaTypeOf(headers);
  const described = requestBodies.find((candidate) => candidate.mediaType === mediaType);
  if (!described)
    return [problem(`${place}/content`, `the content type ${mediaType || '(none)'} is not described`)];
  const json = parseJson(body);
  if (!json) return [problem(described.schema, 'the body is not JSON')];
  return validate(described.schema, json.value).map(({ at, pointer: broken, message }) =>
    problem(broken, `the body${at ? ` at ${at}` : ''} ${message}`),
  );
}

/** What a request has that its operation does not allow, or lacks that it wants. */
export function validateRequest(
  operation: Operation,
  pathValues: Record<string, string>,
  request: WireRequest,
  validate: SchemaValidator,
): Problem[] {
  const path = operation.parameters.filter((parameter) => parameter.in === 'path');
  return [
    ...path.flatMap((parameter) =>
      validateParameter(parameter, [pathValues[parameter.name] ?? ''], validate),
    ),
    ...validateQuery(operation, request.url, validate),
    ...validateCredentials(operation, request.headers),
    ...validateBody(operation, request, validate),
  ];
}
