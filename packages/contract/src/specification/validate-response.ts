import { below, type Operation, type Response } from '@b2b-invoices/spec';
import { mediaTypeOf, parseJson, type WireResponse } from '../wire/exchange.ts';
import type { Problem } from './problem.ts';
import type { SchemaValidator } from './schema-validator.ts';

const problem = (pointer: string, message: string): Problem => ({ side: 'response', pointer, message });

function validateHeaders(
  { headers: described }: Response,
  headers: Pick<Headers, 'get'>,
  validate: SchemaValidator,
): Problem[] {
  const problems: Problem[] = [];
  for (const { name, required, schema, pointer } of described) {
    const value = headers.get(name);
    if (value === null && required) problems.push(problem(pointer, `the header ${name} is missing`));
    if (value === null) continue;
    for (const { message } of validate(schema, value))
      problems.push(problem(schema, `the header ${name} ${message}`));
  }
  return problems;
}

function validateBody(
  described: Response,
  { status, headers, body, json: given }: WireResponse,
  validate: SchemaValidator,
): Problem[] {
  const mediaType = mediaTypeOf(headers);
  const content = `${described.pointer}/content`;
  const expected = described.bodies.find((candidate) => candidate.mediaType === mediaType);
  if (!expected)
    return [problem(content, `the content type ${mediaType || '(none)'} is not described for ${status}`)];
  const json = given ?? parseJson(body);
  if (!json) return [problem(expected.schema, body === '' ? 'the body is empty' : 'the body is not JSON')];
  const { code } = Object(json.value) as { code?: unknown };
  return [
    ...validate(expected.schema, json.value).map(({ at, pointer, message }) =>
      problem(pointer, `the body${at ? ` at ${at}` : ''} ${message}`),
    ),
    ...(code === status
      ? []
      : [problem('#/components/schemas/Code', `the body's code differs from the status ${status}`)]),
  ];
}

/** What an answer has that the operation does not describe, or lacks that it promises: status, headers, type, body. */
export function validateResponse(
  operation: Operation,
  response: WireResponse,
  validate: SchemaValidator,
): Problem[] {
  const described = operation.responses.find(({ status }) => status === response.status);
  if (!described) {
    return [problem(below(operation.pointer, 'responses'), `the status ${response.status} is not described`)];
  }
  return validateHeaders(described, response.headers, validate).concat(
    validateBody(described, response, validate),
  );
}
