import { at, type Document, operationsOf } from '@b2b-invoices/spec';
import { compileSchema, type Table } from './compile-schema.ts';
import { objectText } from './literal.ts';

const header = `// Generated from the specification by \`pnpm generate\`. Do not edit: change spec/ and generate again.
import type { AnswerSchema, AnswerSchemas } from '../answer-schema.ts';
`;

/**
 * The text of src/drift/generated/answer-schemas.ts for a specification.
 * @throws Error when an answer is described in a way that the check does not know, so that nothing goes unchecked
 */
export function renderAnswerSchemas(document: Document): string {
  const table: Table = { document, constants: new Map(), open: new Set() };
  const operations = operationsOf(document).map(({ operationId, responses }) => {
    const answers = responses.map(({ status, bodies, pointer }) => {
      const [body, ...others] = bodies;
      if (!Number.isInteger(status) || body?.mediaType !== 'application/json' || others.length > 0)
        throw new Error(
          `The drift check cannot be generated: ${pointer} is not one status with one JSON body.`,
        );
      return [String(status), compileSchema(table, at(document, body.schema), body.schema)] as const;
    });
    return [operationId, objectText(answers)] as const;
  });
  const constants = [...table.constants].map(([name, text]) => `const ${name}: AnswerSchema = ${text};\n`);
  return [
    header,
    ...constants,
    `export const answerSchemas: AnswerSchemas = ${objectText(operations)};\n`,
  ].join('\n');
}
