import type { Document, Operation } from '@b2b-invoices/spec';
import type { Program } from '../program.ts';
import { schemaAt } from './schema-at.ts';
import type { TypeWriter } from './type-text.ts';

const heading = `import type { components, operations, paths } from '@b2b-invoices/types';
declare function given<Type>(): Type;
export type Named = components;
`;
const places = ['path', 'query', 'header', 'cookie'] as const;

/**
 * What a consumer does with the types of one operation: finds it by its path and by its name, gives the parameters and the body
 * that it must have and each that it may have, and reads the body of each status.
 */
export function operationProgram(document: Document, operation: Operation, writer: TypeWriter): Program {
  const { operationId, method, path, parameters, requestBodies, bodyRequired, responses } = operation;
  const typeAt = (pointer: string): string => writer.write(schemaAt(document, pointer));
  const given = ({ name, schema }: Operation['parameters'][number]): string =>
    `${JSON.stringify(name)}: given<${typeAt(schema)}>()`;
  const least = places.flatMap((place) => {
    const required = parameters.filter((parameter) => parameter.in === place && parameter.required);
    return required.length > 0 ? [`${place}: { ${required.map(given).join(', ')} }`] : [];
  });
  const lines = [
    `export type Own = operations[${JSON.stringify(operationId)}];`,
    `export type ByPath = paths[${JSON.stringify(path)}][${JSON.stringify(method.toLowerCase())}];`,
    `export const parameters: Own['parameters'] = { ${least.join(', ')} };`,
    ...(bodyRequired === true ? [] : ["export const none: Pick<Own, 'requestBody'> = {};"]),
    ...requestBodies.map(
      ({ mediaType, schema }, index) =>
        `export const body${index}: NonNullable<Own['requestBody']>['content'][${JSON.stringify(mediaType)}] = given<${typeAt(schema)}>();`,
    ),
    ...parameters.map(
      (parameter, index) =>
        `export const parameter${index}: Partial<NonNullable<Own['parameters']['${parameter.in}']>> = { ${given(parameter)} };`,
    ),
    ...responses.flatMap(({ status, bodies }) =>
      bodies.map(
        ({ mediaType, schema }, index) =>
          `export const read${status}_${index}: ${typeAt(schema)} = given<Own['responses'][${status}]['content'][${JSON.stringify(mediaType)}]>();`,
      ),
    ),
  ];
  return { name: `operations/${operationId}.ts`, text: `${heading}${lines.join('\n')}\n` };
}
