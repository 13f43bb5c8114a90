import { below, child, children, type Document } from '../src/document.ts';
import { type Operation, operationsOf } from '../src/operations.ts';
import type { Problem } from './problem.ts';
import { createValidator, type Validate } from './validator.ts';

function checkValue(
  validate: Validate,
  schema: string,
  value: unknown,
  pointer: string,
  what: string,
): Problem[] {
  return validate(schema, value).map(({ at, message }) => ({
    pointer: `${pointer}${at}`,
    message: `${what} breaks its schema at ${at || 'the top'}: ${message}`,
  }));
}

function checkBodies({ operationId, requestBodies, responses }: Operation, validate: Validate): Problem[] {
  const bodies = [
    ...requestBodies.map((body) => ({ ...body, of: 'request' })),
    ...responses.flatMap(({ status, bodies }) => bodies.map((body) => ({ ...body, of: String(status) }))),
  ];
  return bodies.flatMap(({ of, schema, examples }) =>
    examples.length === 0
      ? [{ pointer: schema, message: `${operationId} ${of} has no named example` }]
      : examples.flatMap(({ name, value, pointer }) =>
          checkValue(validate, schema, value, pointer, `${operationId} ${of}: the example ${name}`),
        ),
  );
}

function checkParameters({ operationId, parameters }: Operation, validate: Validate): Problem[] {
  return parameters.flatMap(({ name, schema, example, pointer }) =>
    example === undefined
      ? [{ pointer, message: `${operationId}: the parameter ${name} has no example` }]
      : checkValue(
          validate,
          schema,
          example,
          below(pointer, 'example'),
          `the example of the parameter ${name}`,
        ),
  );
}

/** Each parameter, header and body has an example, each body one with a name, and all of them keep to their schemas. */
export function checkExamples(document: Document): Problem[] {
  const validate = createValidator(document);
  const headers = children(
    document,
    child(document, { node: document, pointer: '#' }, 'components', 'headers'),
  );
  return [
    ...headers.flatMap(([name, { node, pointer }]) =>
      checkValue(
        validate,
        below(pointer, 'schema'),
        node['example'],
        below(pointer, 'example'),
        `the example of the header ${name}`,
      ),
    ),
    ...operationsOf(document).flatMap((operation) => [
      ...checkParameters(operation, validate),
      ...checkBodies(operation, validate),
    ]),
  ];
}
